package org.weighhouse.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.weighhouse.engine.Answers;
import org.weighhouse.engine.CaseIndex;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Impact;
import org.weighhouse.engine.JudgedCases;
import org.weighhouse.engine.Moves;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What a change of rules does to stored cases: counted right, and told with its reason.
 */
class ImpactTests {

	private static final Rulebook SHIPPED = ShippedRules.RULEBOOK;

	/** HIGH, lowered to MEDIUM by M01 or M02. */
	private static final Rule EX01 = SHIPPED.rules()
		.stream()
		.filter((rule) -> rule.id().equals("EX01"))
		.findFirst()
		.orElseThrow();

	private static final Answers HARMLESS = Answers.harmless(SHIPPED.questionnaire());

	private static final Answers SPEAKING = speaking(HARMLESS);

	private final CaseIndex index = new CaseIndex(SHIPPED.questionnaire());

	@Test
	void aRaisedTierRaisesTheCasesItDecidesAndNoOthers() {
		this.index.put(1, HARMLESS, VerifiedControls.none());
		this.index.put(2, SPEAKING, VerifiedControls.none());
		this.index.put(3, SPEAKING, RandomCases.verified(Set.of("M01")));
		Impact impact = impact(EditedRules.tier(EX01, Tier.PROHIBITED));
		assertThat(impact.upper().count(Tier.HIGH, Tier.PROHIBITED)).isEqualTo(1);
		assertThat(impact.upper().up()).isEqualTo(1);
		assertThat(impact.upper().down()).isZero();
		assertThat(impact.upper().same()).isEqualTo(2);
		assertThat(impact.lower()).isEqualTo(impact.upper());
		assertThat(impact.flipped()).isEqualTo(1);
		assertThat(impact.flips()).singleElement().satisfies((flip) -> {
			assertThat(flip.number()).isEqualTo(2);
			assertThat(flip.before().residual()).isEqualTo(Tier.HIGH);
			assertThat(flip.after().residual()).isEqualTo(Tier.PROHIBITED);
			assertThat(flip.decidingBefore()).extracting(Finding::rule).contains("EX01");
			assertThat(flip.decidingAfter()).extracting(Finding::rule).containsExactly("EX01");
		});
	}

	@Test
	void aRewordedRuleChangesNothing() {
		this.index.put(2, SPEAKING, VerifiedControls.none());
		Impact impact = impact(EditedRules.reworded(EX01));
		assertThat(impact.upper().same()).isEqualTo(1);
		assertThat(impact.upper().counts()).containsOnlyKeys(new Moves.Move(Tier.HIGH, Tier.HIGH));
		assertThat(impact.flipped()).isZero();
		assertThat(impact.flips()).isEmpty();
	}

	@Test
	void aFlipAtTheLowerEndAloneIsDecidedThere() {
		Answers allElseOpen = speaking(Answers.unknown(SHIPPED.questionnaire()));
		this.index.put(7, allElseOpen, VerifiedControls.none());
		Impact impact = impact(EditedRules.tier(EX01, Tier.PROHIBITED));
		assertThat(impact.upper().count(Tier.PROHIBITED, Tier.PROHIBITED)).isEqualTo(1);
		assertThat(impact.lower().count(Tier.HIGH, Tier.PROHIBITED)).isEqualTo(1);
		assertThat(impact.flips()).singleElement().satisfies((flip) -> {
			assertThat(flip.decidingAfter()).extracting(Finding::rule).containsExactly("EX01");
			assertThat(flip.decidingAfter()).noneMatch(Finding::assumed);
		});
	}

	@Test
	void onlySoManyFlipsAreTold() {
		for (int number = 0; number < 150; number++) {
			this.index.put(number, SPEAKING, VerifiedControls.none());
		}
		Impact impact = impact(EditedRules.tier(EX01, Tier.LOW));
		assertThat(impact.flipped()).isEqualTo(150);
		assertThat(impact.upper().down()).isEqualTo(150);
		assertThat(impact.flips()).extracting(Impact.Flip::number)
			.isEqualTo(IntStream.range(0, Impact.MOST_FLIPS).boxed().toList());
	}

	@Test
	void equalsJudgingEachCaseTwice() {
		IndexedCases cases = new IndexedCases(SHIPPED, 11).add(2_000);
		Rulebook other = new RandomRules(11).rulebook();
		JudgedCases before = cases.index.judge(SHIPPED);
		assertEqual(cases, other, Impact.between(before, before.under(other)));
		for (Rule rule : List.of(EditedRules.tier(EX01, Tier.LOW), EditedRules.tier(EX01, Tier.PROHIBITED),
				EditedRules.reliefs(EX01, List.of()))) {
			assertEqual(cases, EditedRules.with(SHIPPED, rule), Impact.between(before, before.with(rule)));
		}
	}

	private static void assertEqual(IndexedCases cases, Rulebook changed, Impact impact) {
		RuleBase after = RuleBase.of(changed);
		int[][] upper = new int[4][4];
		int[][] lower = new int[4][4];
		int flipped = 0;
		for (int number : cases.answers.keySet()) {
			Tiers from = ShippedRules.RULE_BASE.tiers(cases.answers.get(number), cases.controls.get(number));
			Tiers to = after.tiers(cases.answers.get(number), cases.controls.get(number));
			upper[from.residual().ordinal()][to.residual().ordinal()]++;
			lower[from.residualAtLeast().ordinal()][to.residualAtLeast().ordinal()]++;
			if (from.residual() != to.residual() || from.residualAtLeast() != to.residualAtLeast()) {
				if (flipped < Impact.MOST_FLIPS) {
					Impact.Flip flip = impact.flips().get(flipped);
					assertThat(flip.number()).isEqualTo(number);
					assertThat(flip.before()).isEqualTo(from);
					assertThat(flip.after()).isEqualTo(to);
					if (from.residual() != to.residual()) {
						VerifiedControls controls = cases.controls.get(number);
						assertThat(flip.decidingBefore())
							.isEqualTo(deciding(ShippedRules.RULE_BASE.judge(cases.answers.get(number), controls)));
						assertThat(flip.decidingAfter())
							.isEqualTo(deciding(after.judge(cases.answers.get(number), controls)));
					}
				}
				flipped++;
			}
		}
		assertThat(impact.flipped()).isEqualTo(flipped);
		assertThat(impact.flips()).hasSize(Math.min(flipped, Impact.MOST_FLIPS));
		for (Tier from : Tier.values()) {
			for (Tier to : Tier.values()) {
				assertThat(impact.upper().count(from, to)).isEqualTo(upper[from.ordinal()][to.ordinal()]);
				assertThat(impact.lower().count(from, to)).isEqualTo(lower[from.ordinal()][to.ordinal()]);
			}
		}
	}

	private static List<Finding> deciding(Verdict verdict) {
		return verdict.findings()
			.stream()
			.filter((finding) -> verdict.residualTier() != Tier.LOW && finding.residualTier() == verdict.residualTier())
			.toList();
	}

	@Test
	void otherCasesAreRefused() {
		JudgedCases before = this.index.judge(SHIPPED);
		this.index.put(1, SPEAKING, VerifiedControls.none());
		JudgedCases after = this.index.judge(SHIPPED);
		assertThatIllegalArgumentException().isThrownBy(() -> Impact.between(before, after));
	}

	private Impact impact(Rule changed) {
		JudgedCases judged = this.index.judge(SHIPPED);
		return Impact.between(judged, judged.with(changed));
	}

	/** Other answers, made as bad as it takes for EX01 to speak. */
	private static Answers speaking(Answers others) {
		Map<String, String> answers = new HashMap<>();
		EX01.when().leaves().forEach((leaf) -> answers.put(leaf.question().id(), leaf.answer()));
		return others.with(answers);
	}

}
