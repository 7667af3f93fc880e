package org.weighhouse.web.cli;

import java.util.List;
import java.util.function.Function;

import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;

/**
 * A verdict for a pull request or a wiki: everything, findings as a table.
 */
final class MarkdownVerdict implements VerdictPrinter {

	private final VerdictPhrases phrases;

	private final Function<Verdict, List<String>> silent;

	private final Words words;

	private final StringBuilder text = new StringBuilder();

	/**
	 * Prints for a page.
	 * @param silent the rules that did not speak on a verdict, as far as they were asked
	 * for
	 */
	MarkdownVerdict(VerdictPhrases phrases, Function<Verdict, List<String>> silent, Words words) {
		this.phrases = phrases;
		this.silent = silent;
		this.words = words;
	}

	@Override
	public String print(List<Judge.Judged> judged) {
		judged.forEach(this::print);
		return this.text.toString();
	}

	private void print(Judge.Judged judged) {
		if (!this.text.isEmpty()) {
			line("");
		}
		Verdict verdict = judged.verdict();
		line("## " + plain(judged.title()));
		line("");
		line("**" + this.phrases.sentence(verdict) + "** " + this.phrases.mainConcern(verdict));
		line("");
		findings(verdict);
		list("section.settle", verdict.settledBy().isEmpty() ? List.of() : verdict.settledBy().get(0),
				this.phrases::ask);
		list("section.ways", verdict.waysDown(),
				(way) -> "**" + this.words.tier(way.tier()) + "** " + this.phrases.way(way));
		verdict.noWayDown().forEach((none) -> line("- " + this.phrases.noWay(none)));
		list("section.changes", verdict.profileChanges(),
				(each) -> "**" + this.words.tier(each.tier()) + "** " + this.phrases.change(each));
		list("section.rejected", verdict.rejectedControls(), this.phrases::rejected);
		list("section.route", List.of(verdict), this.phrases::route);
		list("section.conditions", verdict.conditions(), this.phrases::condition);
		list("section.evidence", verdict.needsEvidence(), this.phrases::evidence);
		list("section.whyNot", this.silent.apply(verdict), MarkdownVerdict::plain);
		line("");
		line("`" + verdict.ruleBase() + "`");
	}

	private void findings(Verdict verdict) {
		if (verdict.findings().isEmpty()) {
			return;
		}
		line(this.words.get("table.findings"));
		line("| --- | --- | --- | --- |");
		for (Finding finding : verdict.findings()) {
			String assumed = finding.assumed() ? this.words.get("finding.assumed") : "";
			line("| " + this.words.tier(finding.residualTier()) + " | " + finding.rule() + " "
					+ plain(this.phrases.title(finding.rule())) + assumed + " | "
					+ plain(String.join("; ", finding.answers().stream().map(this.phrases::reason).toList())) + " | "
					+ plain(this.phrases.lowered(finding)) + " |");
		}
		line("");
	}

	private <T> void list(String section, List<T> items, Function<T, String> phrase) {
		if (!items.isEmpty()) {
			line("");
			line("### " + this.words.get(section));
			line("");
			items.forEach((item) -> line("- " + phrase.apply(item)));
		}
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

	/** Words that stay words in a table, whoever wrote them. */
	private static String plain(String words) {
		return words.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
	}

}
