package org.weighhouse.web.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.WhyNot;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints verdicts in one of the formats.
 */
interface VerdictPrinter {

	String print(List<Judge.Judged> judged);

	/**
	 * The printer of a format.
	 * @param whyNot whether the rules that did not speak are told as well, where the
	 * format has a place for them
	 */
	static VerdictPrinter of(JudgeCommand.Format format, Rulebook rulebook, Words words, @Nullable Tier failOn,
			boolean whyNot) {
		VerdictPhrases phrases = new VerdictPhrases(rulebook, words);
		WhyNotPhrases silent = new WhyNotPhrases(rulebook, words);
		Function<Verdict, List<String>> rules = whyNot ? silent::silent : (verdict) -> List.of();
		return switch (format) {
			case JSON -> (judged) -> judged.stream()
				.map((each) -> json(each.verdict(), rulebook, whyNot) + "\n")
				.collect(Collectors.joining());
			case TEXT -> new TextVerdict(phrases, rules, words, Ansi.AUTO.enabled());
			case MARKDOWN -> new MarkdownVerdict(phrases, rules, words);
			case SARIF -> new SarifVerdict(rulebook, phrases, words);
			case JUNIT -> new JunitVerdict(phrases, words, failOn);
		};
	}

	static String json(Verdict verdict, Rulebook rulebook, boolean whyNot) {
		String json = VerdictJson.write(verdict);
		return whyNot ? VerdictJson.withWhyNot(json, WhyNot.silent(rulebook, verdict)) : json;
	}

}
