package org.weighhouse.web.cli;

import java.util.List;
import java.util.function.Function;

import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;

/**
 * A verdict to read in a terminal: the sentence first, then why, what settles it, what
 * lowers it, who decides.
 */
final class TextVerdict implements VerdictPrinter {

	private static final int FINDINGS = 3;

	private static final int WAYS = 4;

	private static final int SILENT = 10;

	private static final List<String> COLOURS = List.of("32", "33", "31", "35");

	private final VerdictPhrases phrases;

	private final Function<Verdict, List<String>> silent;

	private final Words words;

	private final boolean coloured;

	private final StringBuilder text = new StringBuilder();

	/**
	 * Prints to a terminal.
	 * @param silent the rules that did not speak on a verdict, as far as they were asked
	 * for
	 */
	TextVerdict(VerdictPhrases phrases, Function<Verdict, List<String>> silent, Words words, boolean coloured) {
		this.phrases = phrases;
		this.silent = silent;
		this.words = words;
		this.coloured = coloured;
	}

	@Override
	public String print(List<Judge.Judged> judged) {
		judged.forEach(this::print);
		return this.text.toString();
	}

	private void print(Judge.Judged judged) {
		if (!this.text.isEmpty()) {
			line("", "");
		}
		Verdict verdict = judged.verdict();
		line("", bold(judged.title()));
		line("", "");
		line("  ", colour(verdict.residualTier(), this.phrases.sentence(verdict)));
		line("  ", this.phrases.mainConcern(verdict));
		line("  ", this.words.get("verdict.inherent",
				this.words.range(verdict.inherentTierAtLeast(), verdict.inherentTier())));
		why(verdict);
		list("section.settle", verdict.settledBy().isEmpty() ? List.of() : verdict.settledBy().get(0),
				this.phrases::ask);
		waysDown(verdict);
		changes(verdict.profileChanges());
		list("section.weight", verdict.loadBearing(), (id) -> this.phrases.controls(List.of(id)));
		list("section.rejected", verdict.rejectedControls(), this.phrases::rejected);
		list("section.route", List.of(verdict), this.phrases::route);
		list("section.conditions", verdict.conditions(), this.phrases::condition);
		list("section.evidence", verdict.needsEvidence(), this.phrases::evidence);
		silent(this.silent.apply(verdict));
		line("", "");
		line("  ", this.words.get("verdict.ruleBase", verdict.ruleBase()));
	}

	private void why(Verdict verdict) {
		heading(this.words.get("section.why", Math.min(FINDINGS, verdict.findings().size()),
				verdict.findings().size()));
		for (Finding finding : verdict.findings().stream().limit(FINDINGS).toList()) {
			String assumed = finding.assumed() ? this.words.get("finding.assumed") : "";
			line("  ", colour(finding.residualTier(), this.words.tier(finding.residualTier())) + "  " + finding.rule()
					+ "  " + this.phrases.title(finding.rule()) + assumed);
			finding.answers().forEach((reason) -> line("            ", this.phrases.reason(reason)));
			line("            ", this.phrases.lowered(finding));
		}
	}

	private void silent(List<String> rules) {
		list("section.whyNot", rules.stream().limit(SILENT).toList(), Function.identity());
		if (rules.size() > SILENT) {
			line("  ", this.words.get("whyNot.more", rules.size() - SILENT));
		}
	}

	private void waysDown(Verdict verdict) {
		if (verdict.residualTier() == Tier.LOW) {
			return;
		}
		heading(this.words.get("section.ways"));
		this.phrases.ways(verdict).forEach((tier, ways) -> {
			for (Verdict.WayDown way : ways.stream().limit(WAYS).toList()) {
				line("  ", colour(tier, this.words.tier(tier)) + "  " + this.phrases.way(way));
			}
			if (ways.size() > WAYS) {
				line("            ", this.words.get("way.more", ways.size() - WAYS));
			}
		});
		verdict.noWayDown().forEach((none) -> line("  ", this.phrases.noWay(none)));
	}

	private void changes(List<Verdict.ProfileChange> changes) {
		list("section.changes", changes.stream().limit(WAYS).toList(),
				(each) -> colour(each.tier(), this.words.tier(each.tier())) + "  " + this.phrases.change(each));
		if (changes.size() > WAYS) {
			line("            ", this.words.get("change.more", changes.size() - WAYS));
		}
	}

	private <T> void list(String section, List<T> items, Function<T, String> phrase) {
		if (!items.isEmpty()) {
			heading(this.words.get(section));
			items.forEach((item) -> line("  ", phrase.apply(item)));
		}
	}

	private void heading(String heading) {
		line("", "");
		line("", bold(heading));
	}

	private void line(String indent, String line) {
		this.text.append(line.isEmpty() ? "" : indent).append(line).append('\n');
	}

	private String bold(String words) {
		return this.coloured ? "\033[1m" + words + "\033[0m" : words;
	}

	private String colour(Tier tier, String words) {
		return this.coloured ? "\033[1;" + COLOURS.get(tier.ordinal()) + "m" + words + "\033[0m" : words;
	}

}
