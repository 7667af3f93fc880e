package org.weighhouse.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.WrittenCase;
import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every case beside a rule: what must hit, with the answers that made it, and what must
 * just miss.
 */
class RuleCasesTests {

	@TestFactory
	Stream<DynamicTest> casesBesideTheRules() {
		return ShippedRules.CASES.stream()
			.map((each) -> DynamicTest.dynamicTest(each.rule() + ": " + each.name(), () -> check(each)));
	}

	private void check(WrittenCase each) {
		Verdict verdict = ShippedRules.RULE_BASE.judge(each.answers(), RandomCases.verified(each.controls()));
		Finding finding = verdict.findings()
			.stream()
			.filter((one) -> one.rule().equals(each.rule()))
			.findFirst()
			.orElse(null);
		if (!each.hits()) {
			assertThat(finding).as("must just miss").isNull();
			return;
		}
		assertThat(finding).as("must hit").isNotNull();
		assertThat(finding.assumed()).isFalse();
		Rule rule = ShippedRules.RULEBOOK.findRule(each.rule());
		assertThat(finding.answers()).as("answers that made it").isNotEmpty().allSatisfy((reason) -> {
			assertThat(each.answers().get(reason.question())).isEqualTo(reason.answer());
			assertThat(rule.when().leaves().map(Condition.AtLeast::question).map((question) -> question.id()))
				.contains(reason.question());
		});
		if (each.residual() != null) {
			assertThat(finding.residualTier()).isEqualTo(each.residual());
		}
		else {
			assertThat(finding.residualTier()).isEqualTo(rule.tier());
		}
		boolean lowered = finding.residualTier() != finding.tier();
		assertThat(finding.loweredBy().isEmpty()).as("names what lowered it").isEqualTo(!lowered);
	}

	@Test
	void everyRuleHasCasesThatHitAndMissAndOneForEachRelief() {
		Map<String, List<WrittenCase>> byRule = ShippedRules.CASES.stream()
			.collect(Collectors.groupingBy(WrittenCase::rule));
		assertThat(ShippedRules.RULEBOOK.rules()).hasSize(104).allSatisfy((rule) -> {
			List<WrittenCase> cases = byRule.get(rule.id());
			assertThat(cases).as(rule.id()).isNotNull();
			assertThat(cases).as(rule.id()).anyMatch(WrittenCase::hits).anyMatch((each) -> !each.hits());
			rule.reliefs()
				.forEach((relief) -> assertThat(cases).as(rule.id() + " " + relief)
					.anyMatch((each) -> each.residual() == relief.to()
							&& each.controls().equals(Set.copyOf(relief.controls()))));
		});
	}

}
