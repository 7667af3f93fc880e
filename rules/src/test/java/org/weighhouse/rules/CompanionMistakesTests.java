package org.weighhouse.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Mistakes in what stands beside the rules: questions, controls, the routing table, the
 * organisation. And text that looks like code, which stays text.
 */
class CompanionMistakesTests {

	static Stream<Arguments> mistakes() {
		return Stream.of(
				arguments("questions/audit.yml", "unknownCountsAs: USER_ONLY", "unknownCountsAs: ENFORCED",
						"an answer above the most harmless one"),
				arguments("questions/audit.yml", "id: killSwitch", "id: auditLog",
						"found the question `auditLog` a second time, expected each id once"),
				arguments("questions/history.yml", "needsEvidence: [EXPLOITED]", "",
						"exactly the answers above `unknownCountsAs`, in order"),
				arguments("questions/audit.yml", "askedOf: organisation", "askedOf: organization",
						"did you mean `organisation`?"),
				arguments("questions/data.yml", "changeable: { by: vendor }", "changeable: { by: vendors }",
						"found `vendors`, expected who can change it, did you mean `vendor`?"),
				arguments("questions/data.yml", "changeable: { by: vendor }", "changeable: vendor",
						"found `vendor`, expected the fields of `changeable`"),
				arguments("questions/data.yml", "changeable: { by: vendor }", "changeable: { to: [ZERO] }",
						"found `changeable` without `by`, expected `by`"),
				arguments("questions/data.yml", "changeable: { by: vendor }",
						"changeable: { by: vendor, from: [ZERO] }", "found `from`, expected a field of `changeable`"),
				arguments("questions/data.yml", "to: [CMK, VENDOR_KEYS]", "to: [CMK, VENDOR_KEY]",
						"found `VENDOR_KEY`, expected an answer of `encryption` below the most dangerous one, did you mean `VENDOR_KEYS`?"),
				arguments("questions/data.yml", "to: [CMK, VENDOR_KEYS]", "to: [CMK, NONE]",
						"found `NONE`, expected an answer of `encryption` below the most dangerous one"),
				arguments("questions/data.yml", "to: [CMK, VENDOR_KEYS]", "to: []",
						"found no answer, expected at least one for `to`, or no `to`"),
				arguments("questions/use.yml", "id: dataClass\n", "id: dataClass\n    changeable: { by: vendor }\n",
						"found `changeable` at a question of the use, expected it at questions of the profile only: a use is changed on the form"),
				arguments("controls.yml", "id: M02\n", "id: M01\n",
						"found the control `M01` a second time, expected each once"),
				arguments("controls.yml", "implies: [M03]", "implies: [M3]",
						"found `M3`, expected a control, did you mean `M03`?"),
				arguments("controls.yml", "atMost: FULL_AUTO", "atMost: FULLAUTO",
						"found `FULLAUTO`, expected an answer of `autonomy`, did you mean `FULL_AUTO`?"),
				arguments("controls.yml", "detectsOnly: true", "detectsOnly: yes",
						"found `yes`, expected `true` or `false`"),
				arguments("controls.yml", "class: vendor", "class: vendors",
						"found `vendors`, expected a class of controls, did you mean `vendor`?"),
				arguments("blueprints/standard-agent-workspace.yml", "environment: MANAGED_WORKSPACE",
						"isolation: NONE", "found `isolation`, expected a question about the use"),
				arguments("blueprints/standard-agent-workspace.yml", "environment: MANAGED_WORKSPACE",
						"environment: WORKSPACE", "found `WORKSPACE`, expected an answer of `environment`"),
				arguments("routing.yml", "INTERNAL: POLICY, ", "",
						"found routes for [PUBLIC, CONFIDENTIAL, RESTRICTED], expected one for each data class"),
				arguments("routing.yml", "- tier: MEDIUM", "- tier: LOW",
						"found a routing table with gaps, expected a row for every tier"),
				arguments("routing.yml", "- tier: MEDIUM", "- tier: LOW",
						"found `LOW` a second time, expected one row for each tier"),
				arguments("routing.yml", "CONFIDENTIAL: CISO,", "CONFIDENTIAL: CISOS,",
						"found `CISOS`, expected a route, did you mean `CISO`?"),
				arguments("routing.yml", "RESTRICTED: TWO_PEOPLE", "SECRET: TWO_PEOPLE",
						"found `SECRET`, expected a data class"),
				arguments("routing.yml", "reverifyDays: 90", "reverifyDay: 90",
						"found `reverifyDay`, expected a field of `deepDrop`, did you mean `reverifyDays`?"),
				arguments("routing.yml", "pilotControl: M32", "pilotControl: M32x",
						"found `M32x`, expected a control, did you mean `M32`?"),
				arguments("routing.yml", "otherwiseValidDays: 365", "otherwiseValidDays: 1 year",
						"found `1 year`, expected a whole number for `otherwiseValidDays`"),
				arguments("routing.yml", "RESTRICTED: { steps: [CISO, LEGAL, OWNER], maxDays", "RESTRICTED: { maxDays",
						"found an exception without `steps`, expected the roles that grant it"),
				arguments("routing.yml", "alsoLegal: [VN02,", "alsoLegal: [VN20,",
						"found `VN20`, expected a rule, did you mean `VN10`?"),
				arguments("routing.yml", "RCE: [[M06], [M07], [M15], [M24]]", "RCE: [M06, M07, M15, M24]",
						"found `M06`, expected a list of the controls of which one is needed"),
				arguments("routing.yml", "IR: [[M25]]", "IR: M25",
						"found `M25`, expected a list such as `[[M03, M04], [M10]]`"),
				arguments("routing.yml", "IR: [[M25]]", "IT: [[M25]]",
						"found `IT`, expected a concern, did you mean `IR`?"),
				arguments("organisation.yml", "answers:", "answers:\n  dataClass: PUBLIC",
						"found `dataClass`, expected a question asked of the organisation"),
				arguments("tables/listings.yml", "answers: listing", "answers: egress",
						"found `egress`, expected a question that is looked up"),
				arguments("uses/office-tool.yml", "id: office-tool", "id: office",
						"found the id `office`, expected the name of the file as id"));
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("mistakes")
	void isToldInItsFile(String file, String text, String mistake, String told) {
		assertThat(new ChangedRules().with(file, text, mistake).problems())
			.anySatisfy((problem) -> assertThat(problem).startsWith(file + ":").endsWith(told));
	}

	@Test
	void sixtyFourControlsAreTheMost() {
		assertThat(withControls(64).problems()).hasSize(24)
			.allSatisfy(
					(problem) -> assertThat(problem).endsWith("which no rule uses, expected a rule that it lowers"));
		assertThat(withControls(65).problems())
			.containsExactly("controls.yml:4:1: found 65 controls, expected at most 64");
	}

	@ParameterizedTest
	@ValueSource(strings = { "eval(java.lang.System.exit(1))",
			"$case : Object() then java.lang.Runtime.getRuntime().exec('id') end", "T(java.lang.System).exit(1)",
			"@{System.exit(1)}", "rule x when then System.exit(1) end", "{{7*7}}", "<script>alert(1)</script>" })
	void textThatLooksLikeCodeStaysText(String code) {
		String quoted = "'" + code.replace("'", "''") + "'";
		RuleBase ruleBase = RuleBase.compile(
				new ChangedRules()
					.with(ChangedRules.TRIAL,
							ChangedRules.TRIAL_TEXT.replace("A trial", quoted)
								.replace("For this test.", quoted)
								.replace("\"NIST 800-53r5 CM-7\"", quoted))
					.files());
		Rule rule = ruleBase.rulebook().findRule("ZZ01");
		assertThat(List.of(rule.title(), rule.why(), rule.references().get(0))).containsOnly(code);
		assertThat(findings(ruleBase)).contains("ZZ01");
		assertThat(new ChangedRules().withTrial("VENDOR_API", quoted).trialProblems())
			.containsExactly("7:22: found `" + code + "`, expected an answer of `egress`");
	}

	@Test
	void aQuestionNamedLikeCodeIsStillOnlyAName() {
		String code = "eval(System.exit(1))";
		Map<String, String> files = new TreeMap<>();
		ShippedRules.FILES.forEach((path, text) -> files.put(path,
				text.replace("egress:", code + ":").replace("id: egress", "id: " + code)));
		RuleBase ruleBase = RuleBase.compile(files);
		Verdict verdict = ruleBase.judge(Answers.harmless(ruleBase.questionnaire()).with(code, "VENDOR_API"),
				RandomCases.verified(Set.of()));
		assertThat(verdict.mainRule()).isEqualTo("BL01");
		assertThat(verdict.findings().get(0).answers().get(0).question()).isEqualTo(code);
	}

	private static List<String> findings(RuleBase ruleBase) {
		Answers answers = Answers.harmless(ruleBase.questionnaire())
			.with(Map.of("execCapability", "ARBITRARY_LOCAL", "egress", "VENDOR_API"));
		return ruleBase.judge(answers, RandomCases.verified(Set.of()))
			.findings()
			.stream()
			.map((each) -> each.rule())
			.toList();
	}

	private static ChangedRules withControls(int count) {
		return new ChangedRules().with("controls.yml", ShippedRules.FILES.get("controls.yml") + IntStream
			.rangeClosed(41, count)
			.mapToObj((each) -> "\n  - { id: M" + each + ", name: a, means: b, class: vendor, limits: c, evidence: d }")
			.collect(Collectors.joining()) + "\n");
	}

}
