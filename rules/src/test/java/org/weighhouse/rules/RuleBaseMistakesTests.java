package org.weighhouse.rules;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.weighhouse.engine.rulebook.Question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What an author of rules can get wrong, and the lines that tell it.
 */
class RuleBaseMistakesTests {

	private static final String EXEC = "execCapability: { atLeast: ARBITRARY_LOCAL }";

	private static final String EGRESS = "egress: { atLeast: VENDOR_API }";

	static Stream<Arguments> mistakesInOneRule() {
		return Stream.of(
				arguments("execCapability", "execCapabilty",
						"6:3: found `execCapabilty`, expected a question, did you mean `execCapability`?"),
				arguments("egress", "wifi", "7:3: found `wifi`, expected a question"),
				arguments("VENDOR_API", "VENDOR_APIS",
						"7:22: found `VENDOR_APIS`, expected an answer of `egress`, did you mean `VENDOR_API`?"),
				arguments("ARBITRARY_LOCAL", "Arbitrary_Local",
						"6:30: found `Arbitrary_Local`, expected an answer of `execCapability`, did you mean `ARBITRARY_LOCAL`?"),
				arguments("VENDOR_API", "NONE",
						"7:22: found `NONE`, which always holds, expected an answer above the most harmless one"),
				arguments("VENDOR_API", "UNKNOWN", "7:22: found `UNKNOWN`, expected an answer of `egress`"),
				arguments(EGRESS, "not: { egress: { atLeast: VENDOR_API } }",
						"7:3: found `not`, expected a question\n"
								+ "7:8: found a condition without `atLeast`, expected `atLeast`\n"
								+ "7:10: found `egress`, expected a field of a condition"),
				arguments(EGRESS, "egress: { equals: VENDOR_API }",
						"7:11: found a condition without `atLeast`, expected `atLeast`\n"
								+ "7:13: found `equals`, expected a field of a condition"),
				arguments(EGRESS, "egress: { atLeast: VENDOR_API, atMost: UNRESTRICTED }",
						"7:34: found `atMost`, expected a field of a condition"),
				arguments(EGRESS, "egress: VENDOR_API", "7:11: found `VENDOR_API`, expected the fields of a condition"),
				arguments(EGRESS, "egress: {}", "7:11: found a condition without `atLeast`, expected `atLeast`"),
				arguments(EGRESS, "any: []", "7:8: found no condition, expected at least one"),
				arguments(EGRESS, "any: { " + EGRESS + " }",
						"7:3: found `any` with one condition, expected at least two"),
				arguments("M01", "M1", "9:12: found `M1`, expected a control, did you mean `M01`?"),
				arguments("[M01]", "[]",
						"9:5: found a relief without a control, expected at least one control in `by`"),
				arguments("[M01]", "[M01, M01]", "9:17: found `M01` a second time, expected each once"),
				arguments("to: MEDIUM", "to: MEDUIM", "9:22: found `MEDUIM`, expected a tier, did you mean `MEDIUM`?"),
				arguments("concern: RCE", "concern: REC", "3:10: found `REC`, expected a concern"),
				arguments("tier: HIGH", "tier: CRITICAL", "4:7: found `CRITICAL`, expected a tier"),
				arguments("tier: HIGH", "tier: high", "4:7: found `high`, expected a tier, did you mean `HIGH`?"),
				arguments("why: For this test.\n", "", "1:1: found a rule without `why`, expected `why`"),
				arguments("why: For this test.", "why: ''", "10:6: found nothing, expected a word for `why`"),
				arguments("references: [\"NIST 800-53r5 CM-7\"]", "references: []",
						"1:1: found a rule without `references`, expected what it rests on"),
				arguments("tier: HIGH", "tier: HIGH\nsalience: 10",
						"5:1: found `salience`, expected a field of a rule"),
				arguments("id: ZZ01", "id: ZZ1",
						"1:5: found `ZZ1`, expected an id of two letters and two digits, as `EX01`\n"
								+ "1:5: found `ZZ1`, expected a file whose name begins with the id"),
				arguments("id: ZZ01", "id: ZZ02", "1:5: found `ZZ02`, expected a file whose name begins with the id"));
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource("mistakesInOneRule")
	void aMistakeInARuleIsToldWhereItStands(String text, String mistake, String told) {
		assertThat(new ChangedRules().withTrial(text, mistake).trialProblems())
			.containsExactlyElementsOf(told.lines().toList());
	}

	@Test
	void theTrialRuleItselfHasNone() {
		assertThat(new ChangedRules().withTrial("", "").problems()).isEmpty();
	}

	@Test
	void twentyConditionsAreEnough() {
		assertThat(new ChangedRules().with(ChangedRules.TRIAL, ruleWith(20)).problems()).isEmpty();
		assertThat(new ChangedRules().with(ChangedRules.TRIAL, ruleWith(21)).trialProblems())
			.containsExactly("6:3: found more than 20 conditions, expected at most 20");
	}

	@Test
	void aRuleWithoutConditionsIsNoRule() {
		String conditions = "when:\n  " + EXEC + "\n  " + EGRESS + "\n";
		assertThat(new ChangedRules().withTrial(conditions, "").trialProblems())
			.containsExactly("1:1: found a rule without `when`, expected `when` with at least one condition");
		assertThat(new ChangedRules().withTrial(conditions, "when: []\n").trialProblems())
			.containsExactly("5:7: found no condition, expected at least one");
		assertThat(new ChangedRules().withTrial(conditions, "when: {}\n").trialProblems())
			.containsExactly("5:7: found no condition, expected at least one");
	}

	@Test
	void anIdIsGivenOnce() {
		String again = ChangedRules.TRIAL_TEXT.replace("ZZ01", "EX01");
		assertThat(new ChangedRules().with("execution/EX01-again.yml", again).problems())
			.containsExactly(ChangedRules.rule("EX01")
					+ ":1:1: found the rule `EX01` a second time, expected each id once, for ever");
	}

	@Test
	void aFileThatNothingReadsIsNotPassedOver() {
		String told = ":1:1: found a file that nothing reads, expected a place that the rule base knows; see its README";
		assertThat(new ChangedRules().with("execution/a-rule-without-id.yml", ChangedRules.TRIAL_TEXT)
			.with("routing.yaml", "")
			.with("ZZ01-on-top.yml", "")
			.problems())
			.containsExactly("ZZ01-on-top.yml" + told, "execution/a-rule-without-id.yml" + told, "routing.yaml" + told);
		assertThat(new ChangedRules().with("retired/ZZ02-gone.yml", "whatever").with("README.md", "x").problems())
			.isEmpty();
	}

	@Test
	void aFileThatIsMissingIsNamed() {
		assertThat(new ChangedRules().without("organisation.yml").problems())
			.containsExactly("organisation.yml:1:1: found no such file, expected the file with the organisation");
	}

	@Test
	void mistakesInSeveralFilesComeAtOnceAndInOrder() {
		assertThat(new ChangedRules().withTrial("tier: HIGH", "tier: SEVERE")
			.with(ChangedRules.rule("NE11"), "NETWORK_NOAUTH", "NETWORK_NO_AUTH")
			.with(ChangedRules.rule("NE11"), "to: MEDIUM", "to: MEDIOCRE")
			.with("uses/office-tool.yml", "name:", "nane:")
			.problems())
			.containsExactly("execution/ZZ01-a-trial.yml:4:7: found `SEVERE`, expected a tier", ChangedRules
				.rule("NE11")
					+ ":6:25: found `NETWORK_NO_AUTH`, expected an answer of `listening`, did you mean `NETWORK_NOAUTH`?",
					ChangedRules.rule("NE11") + ":8:22: found `MEDIOCRE`, expected a tier",
					ChangedRules.rule("NE11") + ":9:22: found `MEDIOCRE`, expected a tier",
					"uses/office-tool.yml:1:1: found a preset without `name`, expected `name`",
					"uses/office-tool.yml:2:1: found `nane`, expected a field of a preset, did you mean `name`?");
	}

	@Test
	void fiveThousandRulesAreTheMost() {
		ChangedRules many = new ChangedRules();
		for (int each = ShippedRules.RULEBOOK.rules().size(); each < 5001; each++) {
			String id = "" + (char) ('A' + each / 100 % 26) + (char) ('A' + each / 2600)
					+ String.format("%02d", each % 100);
			many.with("bulk/" + id + "-x.yml", ChangedRules.TRIAL_TEXT.replace("ZZ01", id));
		}
		assertTimeout(Duration.ofSeconds(15),
				() -> assertThat(many.problems()).containsExactly(".:1:1: found 5001 rules, expected 1 to 5000 rules"));
	}

	@Test
	void aRuleBaseWithoutRulesIsNone() {
		ChangedRules none = new ChangedRules();
		ShippedRules.RULEBOOK.rules().forEach((rule) -> none.without(rule.place().file()));
		assertThat(none.problems()).containsExactly(".:1:1: found 0 rules, expected 1 to 5000 rules");
	}

	private static String ruleWith(int conditions) {
		List<Question> questions = ShippedRules.RULEBOOK.questionnaire().questions().subList(0, conditions);
		return ChangedRules.TRIAL_TEXT.replace("RCE", "IR")
			.replace("  " + EXEC + "\n  " + EGRESS + "\n",
					questions.stream()
						.map((question) -> "  " + question.id() + ": { atLeast: " + question.answer(1) + " }\n")
						.collect(Collectors.joining()));
	}

}
