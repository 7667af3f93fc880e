package org.weighhouse.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.weighhouse.engine.Answers;
import org.weighhouse.engine.CaseIndex;
import org.weighhouse.engine.JudgedCases;
import org.weighhouse.engine.JudgedEnd;
import org.weighhouse.engine.QuestionnairesDiffer;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The index judges all cases as the rule base judges each: no difference allowed.
 */
class CaseIndexTests {

	private static final Rulebook SHIPPED = ShippedRules.RULEBOOK;

	@Test
	void equalsTheRuleBaseOnTheShippedRules() {
		assertEqual(new IndexedCases(SHIPPED, 1).add(5_000), ShippedRules.RULE_BASE);
	}

	@Test
	void equalsTheRuleBaseOnRandomRuleBases() {
		for (int seed = 1; seed <= 10; seed++) {
			Rulebook rulebook = new RandomRules(seed).rulebook();
			assertEqual(new IndexedCases(rulebook, seed).add(250), RuleBase.of(rulebook));
		}
	}

	private static void assertEqual(IndexedCases cases, RuleBase ruleBase) {
		JudgedCases judged = cases.index.judge(ruleBase.rulebook());
		cases.answers.forEach((number, answers) -> {
			VerifiedControls controls = cases.controls.get(number);
			assertThat(judged.tiers(number)).as("%s", answers).isEqualTo(ruleBase.tiers(answers, controls));
			assertThat(judged.findings(number)).as("%s", answers)
				.isEqualTo(ruleBase.judge(answers, controls).findings());
			if (number % 10 == 0) {
				assertThat(judged.findingsAtLeast(number)).as("%s", answers)
					.isEqualTo(ruleBase.judge(harmless(answers), controls).findings());
			}
		});
	}

	private static Answers harmless(Answers answers) {
		return Answers.harmless(SHIPPED.questionnaire()).with(answers.known());
	}

	@Test
	void anIndexThatChangedManyTimesEqualsAFreshOne() {
		IndexedCases cases = new IndexedCases(SHIPPED, 2);
		Random random = new Random(2);
		for (int step = 0; step < 2_000; step++) {
			int number = random.nextInt(400) * 1_000;
			if (random.nextInt(3) == 0) {
				cases.remove(number);
			}
			else {
				cases.put(number);
			}
			if (step % 500 == 250) {
				cases.index.compact();
			}
		}
		CaseIndex fresh = new CaseIndex(SHIPPED.questionnaire());
		cases.answers.forEach((number, answers) -> fresh.put(number, answers, cases.controls.get(number)));
		assertThat(cases.index.size()).isEqualTo(fresh.size()).isEqualTo(cases.answers.size());
		assertSame(cases.index.judge(SHIPPED), fresh.judge(SHIPPED));
		assertEqual(cases, ShippedRules.RULE_BASE);
	}

	@Test
	void aChangeOfOneRuleEqualsAFreshJudging() {
		CaseIndex index = new IndexedCases(SHIPPED, 3).add(1_000).index;
		JudgedCases judged = index.judge(SHIPPED);
		RandomRules random = new RandomRules(3);
		for (Rule rule : SHIPPED.rules()) {
			Rule other = random.rule(rule.id());
			for (Rule changed : List.of(other, EditedRules.tier(rule, other.tier()),
					EditedRules.when(rule, other.when()), EditedRules.reliefs(rule, other.reliefs()))) {
				assertSame(judged.with(changed), index.judge(EditedRules.with(SHIPPED, changed)));
			}
			assertSame(judged.without(rule.id()), index.judge(EditedRules.without(SHIPPED, rule.id())));
			assertSame(judged.without(rule.id()).with(rule), judged);
		}
	}

	@Test
	void anAddedRuleEqualsAFreshJudging() {
		CaseIndex index = new IndexedCases(SHIPPED, 4).add(1_000).index;
		Rule added = new RandomRules(4).rule("ZZ01");
		assertSame(index.judge(SHIPPED).with(added), index.judge(EditedRules.with(SHIPPED, added)));
	}

	@Test
	void anotherRuleBaseEqualsAFreshJudging() {
		CaseIndex index = new IndexedCases(SHIPPED, 5).add(1_000).index;
		Rulebook random = new RandomRules(5).rulebook();
		assertSame(index.judge(SHIPPED).under(random), index.judge(random));
	}

	@Test
	void otherControlsEqualAFreshJudging() {
		IndexedCases cases = new IndexedCases(SHIPPED, 6).add(1_000);
		Rulebook changed = EditedRules.replacing("controls.yml", "validOnlyIf: { autonomy: { atMost: FULL_AUTO } }",
				"validOnlyIf: { contract: { atMost: BUSINESS_TERMS } }");
		assertThat(changed.controls().list()).isNotEqualTo(SHIPPED.controls().list());
		JudgedCases judged = cases.index.judge(SHIPPED).under(changed);
		assertSame(judged, cases.index.judge(changed));
		RuleBase ruleBase = RuleBase.of(changed);
		cases.answers.forEach((number, answers) -> assertThat(judged.tiers(number))
			.isEqualTo(ruleBase.tiers(answers, cases.controls.get(number))));
	}

	@Test
	void anotherQuestionnaireIsRefusedByName() {
		Rulebook changed = EditedRules.replacing("questions/execution.yml", "unknownCountsAs: PRIVILEGED_LOCAL",
				"unknownCountsAs: ARBITRARY_LOCAL\n    needsEvidence: [PRIVILEGED_LOCAL]");
		CaseIndex index = new CaseIndex(SHIPPED.questionnaire());
		assertThatExceptionOfType(QuestionnairesDiffer.class).isThrownBy(() -> index.judge(changed))
			.withMessageContaining("`execCapability`");
		assertThatExceptionOfType(QuestionnairesDiffer.class).isThrownBy(() -> index.judge(SHIPPED).under(changed))
			.withMessageContaining("`execCapability`");
		assertThatExceptionOfType(QuestionnairesDiffer.class)
			.isThrownBy(() -> index.put(0, Answers.unknown(changed.questionnaire()), VerifiedControls.none()))
			.withMessageContaining("`execCapability`");
	}

	@Test
	void aQuestionInOtherWordsIsTheSameQuestion() {
		Rulebook reworded = EditedRules.replacing("questions/execution.yml", "name: Code it can run",
				"name: What it runs");
		IndexedCases cases = new IndexedCases(SHIPPED, 9).add(100);
		assertSame(cases.index.judge(SHIPPED).under(reworded), cases.index.judge(SHIPPED));
	}

	@Test
	void afterAChangeOfTheCasesTheTiersStayAndFindingsAreRefused() {
		IndexedCases cases = new IndexedCases(SHIPPED, 7).add(100);
		JudgedCases judged = cases.index.judge(SHIPPED);
		List<Object> before = tiers(judged, cases);
		cases.index.put(0, Answers.unknown(SHIPPED.questionnaire()), VerifiedControls.none());
		cases.index.remove(1);
		assertThat(tiers(judged, cases)).isEqualTo(before);
		assertThatIllegalStateException().isThrownBy(() -> judged.findings(0));
		assertThatIllegalStateException().isThrownBy(() -> judged.without("EX01"));
	}

	@Test
	void aCaseThatIsNotThereIsRefused() {
		JudgedCases judged = new IndexedCases(SHIPPED, 8).add(10).index.judge(SHIPPED);
		assertThat(judged.size()).isEqualTo(10);
		assertThatIllegalArgumentException().isThrownBy(() -> judged.tiers(10)).withMessageContaining("10");
	}

	private static List<Object> tiers(JudgedCases judged, IndexedCases cases) {
		List<Object> tiers = new ArrayList<>();
		cases.answers.keySet().forEach((number) -> tiers.add(judged.tiers(number)));
		return tiers;
	}

	private static void assertSame(JudgedCases one, JudgedCases other) {
		assertThat(one.size()).isEqualTo(other.size());
		assertSame(one.upper(), other.upper());
		assertSame(one.lower(), other.lower());
	}

	private static void assertSame(JudgedEnd one, JudgedEnd other) {
		for (Tier tier : Tier.values()) {
			assertThat(one.inherent().cases(tier).toArray()).isEqualTo(other.inherent().cases(tier).toArray())
				.hasSize(one.inherent().count(tier));
			assertThat(one.residual().cases(tier).toArray()).isEqualTo(other.residual().cases(tier).toArray())
				.hasSize(one.residual().count(tier));
		}
		SHIPPED.rules()
			.forEach((rule) -> assertThat(one.speaking(rule.id()).toArray())
				.isEqualTo(other.speaking(rule.id()).toArray()));
	}

}
