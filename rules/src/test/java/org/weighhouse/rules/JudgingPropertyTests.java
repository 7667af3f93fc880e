package org.weighhouse.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.rulebook.Concern;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold for every case, over 50,000 seeded random ones a property.
 */
class JudgingPropertyTests {

	private static final int CASES = 50_000;

	private final RandomCases cases = new RandomCases(ShippedRules.RULEBOOK, 20261121);

	@Test
	void aWorseAnswerNeverLowersEitherEnd() {
		for (int each = 0; each < CASES; each++) {
			Answers answers = this.cases.answers();
			Set<String> controls = this.cases.controls();
			Question question = this.cases.oneOf(ShippedRules.RULEBOOK.questionnaire().questions());
			String answer = answers.get(question.id());
			if (!answer.equals("UNKNOWN") && question.rank(answer) < question.answers().size() - 1) {
				Answers worse = answers.with(question.id(), question.answer(question.rank(answer) + 1));
				assertNoLower(tiers(answers, controls), tiers(worse, controls), answers);
			}
		}
	}

	@Test
	void oneMoreControlNeverRaisesEitherEnd() {
		List<String> all = List.copyOf(ShippedRules.RULEBOOK.controls().ids());
		for (int each = 0; each < CASES; each++) {
			Answers answers = this.cases.answers();
			Set<String> controls = this.cases.controls();
			Set<String> more = new TreeSet<>(controls);
			more.add(this.cases.oneOf(all));
			assertNoLower(tiers(answers, more), tiers(answers, controls), answers);
		}
	}

	@Test
	void answeringWithoutNeedOfEvidenceNeverLeavesTheRange() {
		for (int each = 0; each < CASES; each++) {
			Answers answers = this.cases.answers();
			List<String> open = this.cases.open(answers);
			if (!open.isEmpty()) {
				Set<String> controls = this.cases.controls();
				Tiers before = tiers(answers, controls);
				Tiers after = tiers(answers.with(answered(open)), controls);
				assertThat(after.residual()).isLessThanOrEqualTo(before.residual());
				assertThat(after.residualAtLeast()).isGreaterThanOrEqualTo(before.residualAtLeast());
				assertThat(after.inherent()).isLessThanOrEqualTo(before.inherent());
				assertThat(after.inherentAtLeast()).isGreaterThanOrEqualTo(before.inherentAtLeast());
			}
		}
	}

	@Test
	void aSettledVerdictStaysWhateverIsAnsweredWithoutEvidence() {
		int settled = 0;
		for (int each = 0; settled < CASES; each++) {
			Answers answers = this.cases.answers();
			Set<String> controls = this.cases.controls();
			Tiers before = tiers(answers, controls);
			if (before.settled()) {
				settled++;
				Tiers after = tiers(answers.with(answered(this.cases.open(answers))), controls);
				assertThat(after.residual()).isEqualTo(before.residual());
				assertThat(after.settled()).isTrue();
			}
			assertThat(each).as("enough of the random cases are settled").isLessThan(20 * CASES);
		}
	}

	@Test
	void theOrderOfConcernsNeverChangesATier() {
		RuleBase reversed = RuleBase.of(withConcernsReversed());
		int renamed = 0;
		for (int each = 0; each < CASES; each++) {
			Answers answers = this.cases.answers();
			VerifiedControls controls = RandomCases.verified(this.cases.controls());
			assertThat(reversed.tiers(answers, controls)).isEqualTo(ShippedRules.RULE_BASE.tiers(answers, controls));
			if (each % 100 == 0) {
				String other = reversed.judge(answers, controls).mainConcern();
				renamed += Objects.equals(other, ShippedRules.RULE_BASE.judge(answers, controls).mainConcern()) ? 0 : 1;
			}
		}
		assertThat(renamed).as("the order does change which concern is named").isPositive();
	}

	private static Rulebook withConcernsReversed() {
		Rulebook shipped = ShippedRules.RULEBOOK;
		int last = shipped.concerns().size() - 1;
		List<Rule> rules = shipped.rules().stream().map((rule) -> {
			Concern concern = rule.concern();
			return new Rule(rule.id(), rule.title(),
					new Concern(last - concern.order(), concern.code(), concern.name()), rule.tier(), rule.when(),
					rule.reliefs(), rule.why(), rule.references(), rule.place());
		}).toList();
		return new Rulebook("reversed", shipped.questionnaire(), shipped.controls(), shipped.concerns(), rules,
				shipped.routing(), shipped.templates(), shipped.presets(), shipped.blueprints(), shipped.tables(),
				shipped.organisation());
	}

	private Map<String, String> answered(List<String> open) {
		Map<String, String> answered = new HashMap<>();
		for (String id : open) {
			if (this.cases.random().nextBoolean()) {
				Question question = ShippedRules.RULEBOOK.questionnaire().get(id);
				answered.put(id, question.answer(this.cases.random().nextInt(question.unknownRank() + 1)));
			}
		}
		return answered;
	}

	private static Tiers tiers(Answers answers, Set<String> controls) {
		return ShippedRules.RULE_BASE.tiers(answers, RandomCases.verified(controls));
	}

	private static void assertNoLower(Tiers better, Tiers worse, Answers answers) {
		assertThat(worse.inherent()).as("%s", answers).isGreaterThanOrEqualTo(better.inherent());
		assertThat(worse.inherentAtLeast()).as("%s", answers).isGreaterThanOrEqualTo(better.inherentAtLeast());
		assertThat(worse.residual()).as("%s", answers).isGreaterThanOrEqualTo(better.residual());
		assertThat(worse.residualAtLeast()).as("%s", answers).isGreaterThanOrEqualTo(better.residualAtLeast());
	}

}
