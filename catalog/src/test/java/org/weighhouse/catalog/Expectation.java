package org.weighhouse.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.Place;
import org.weighhouse.engine.text.Problems;
import org.weighhouse.engine.text.YamlText;

/**
 * What is expected of an edition in a use: the ends of its range, the main rule, the
 * rules that decide it and the questions that would settle it.
 */
record Expectation(String edition, String preset, Map<String, String> use, List<String> inherent, List<String> residual,
		String mainRule, List<String> decides, List<List<String>> settledBy) {

	private static final int MOST_SETS = 3;

	/** The expectations of one file, in its order. */
	static List<Expectation> read(String file, String text) {
		Problems problems = new Problems();
		Fields fields = Fields.of(YamlText.read(file, text, problems), Place.startOf(file), "expectations", problems);
		List<Expectation> all = fields.each("verdicts", "an expectation", Expectation::read);
		fields.noOthers();
		problems.refuse();
		return all;
	}

	private static Expectation read(Fields fields) {
		Expectation read = new Expectation(fields.word("edition"), fields.word("preset"),
				new TreeMap<>(fields.map("use").wordMap()), fields.words("inherent"), fields.words("residual"),
				fields.word("mainRule"), fields.words("decides"),
				fields.words("settledBy").stream().map((set) -> List.of(set.split(" \\+ "))).toList());
		fields.noOthers();
		return read;
	}

	/** The same edition and use, with what the rule base says today. */
	Expectation judged(Tool tool) {
		Verdict verdict = verdict(tool);
		return new Expectation(this.edition, this.preset, this.use,
				ends(verdict.inherentTierAtLeast(), verdict.inherentTier()),
				ends(verdict.residualTierAtLeast(), verdict.residualTier()), String.valueOf(verdict.mainRule()),
				verdict.findings()
					.stream()
					.filter((finding) -> finding.residualTier() == verdict.residualTier())
					.map(Finding::rule)
					.toList(),
				verdict.settledBy().stream().limit(MOST_SETS).toList());
	}

	Verdict verdict(Tool tool) {
		Rulebook rulebook = Shipped.RULE_BASE.rulebook();
		Edition found = tool.findEdition(this.edition);
		Preset kept = rulebook.presets().get(this.preset);
		if (found == null || kept == null) {
			throw new IllegalArgumentException("no edition " + this.edition + " or no preset " + this.preset);
		}
		Case whole = Case.of(rulebook, tool, found, kept, this.use, rulebook.organisation(), Shipped.TODAY);
		return Shipped.RULE_BASE.judge(whole.answers(), whole.controls());
	}

	private static List<String> ends(Tier atLeast, Tier tier) {
		return (atLeast == tier) ? List.of(tier.name()) : List.of(atLeast.name(), tier.name());
	}

	/** As it stands in the file. */
	String yaml() {
		StringBuilder yaml = new StringBuilder();
		yaml.append("  - edition: ").append(this.edition).append('\n');
		yaml.append("    preset: ").append(this.preset).append('\n');
		yaml.append("    use: ")
			.append(this.use.toString().replace("=", ": ").replace("{", "{ ").replace("}", " }"))
			.append('\n');
		yaml.append("    inherent: ").append(this.inherent).append('\n');
		yaml.append("    residual: ").append(this.residual).append('\n');
		yaml.append("    mainRule: ").append(this.mainRule).append('\n');
		yaml.append("    decides: ").append(this.decides).append('\n');
		if (!this.settledBy.isEmpty()) {
			yaml.append("    settledBy:\n");
			this.settledBy.forEach((set) -> yaml.append("      - ").append(String.join(" + ", set)).append('\n'));
		}
		return yaml.toString();
	}

	@Override
	public String toString() {
		return this.edition + " for " + this.preset + " " + this.use;
	}

}
