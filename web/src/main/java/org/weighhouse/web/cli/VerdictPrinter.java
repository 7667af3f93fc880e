package org.weighhouse.web.cli;

import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.rulebook.Rulebook;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints a verdict in one of the formats.
 */
interface VerdictPrinter {

	String print(Judge.Judged judged);

	static VerdictPrinter of(JudgeCommand.Format format, Rulebook rulebook, Words words) {
		VerdictPhrases phrases = new VerdictPhrases(rulebook, words);
		return switch (format) {
			case JSON -> (judged) -> VerdictJson.write(judged.verdict()) + "\n";
			case TEXT -> new TextVerdict(phrases, words, Ansi.AUTO.enabled());
			case MARKDOWN -> new MarkdownVerdict(phrases, words);
		};
	}

}
