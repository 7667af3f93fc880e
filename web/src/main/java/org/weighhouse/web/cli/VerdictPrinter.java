package org.weighhouse.web.cli;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints verdicts in one of the formats.
 */
interface VerdictPrinter {

	String print(List<Judge.Judged> judged);

	static VerdictPrinter of(JudgeCommand.Format format, Rulebook rulebook, Words words, @Nullable Tier failOn) {
		VerdictPhrases phrases = new VerdictPhrases(rulebook, words);
		return switch (format) {
			case JSON -> (judged) -> judged.stream()
				.map((each) -> VerdictJson.write(each.verdict()) + "\n")
				.collect(Collectors.joining());
			case TEXT -> new TextVerdict(phrases, words, Ansi.AUTO.enabled());
			case MARKDOWN -> new MarkdownVerdict(phrases, words);
			case SARIF -> new SarifVerdict(rulebook, phrases, words);
			case JUNIT -> new JunitVerdict(phrases, words, failOn);
		};
	}

}
