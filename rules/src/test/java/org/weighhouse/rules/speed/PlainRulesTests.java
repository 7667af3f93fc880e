package org.weighhouse.rules.speed;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.Weighed;
import org.weighhouse.engine.rulebook.Controls;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.rules.ShippedRules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The floor that we measure ourselves against does the same work: the same findings, what
 * is left of each and by which controls, and the same tiers at both ends.
 */
class PlainRulesTests {

	@Test
	void weighsAsTheShippedRulesDo() {
		compare(ShippedRules.RULEBOOK, 2_000);
	}

	@Test
	void weighsAsGrownRulesDo() {
		compare(GrownRules.of(10), 500);
		compare(GrownRules.of(300), 500);
	}

	@Test
	void grownRulesSpeakAsOftenAsTheShippedOnes() {
		assertThat(spoken(GrownRules.of(104))).isBetween(spoken(ShippedRules.RULEBOOK) / 2,
				spoken(ShippedRules.RULEBOOK) * 2);
	}

	private static void compare(Rulebook rulebook, int cases) {
		DrawnCases drawn = new DrawnCases(rulebook);
		RuleBase ruleBase = RuleBase.of(rulebook);
		PlainRules plain = PlainRules.of(rulebook);
		for (int each = 0; each < cases; each++) {
			Weighed weighed = ruleBase.weigh(drawn.answers(each), drawn.verified(each));
			PlainRules.Judged judged = plain.weigh(drawn.ranks(each), drawn.mask(each));
			assertThat(tiers(judged)).isEqualTo(weighed.tiers());
			assertThat(tiers(plain.tiers(drawn.ranks(each), drawn.mask(each)))).isEqualTo(weighed.tiers());
			List<PlainRules.Found> found = Objects.requireNonNull(judged.upper().findings);
			assertThat(found).hasSameSizeAs(weighed.findings());
			for (int index = 0; index < found.size(); index++) {
				PlainRules.Found finding = found.get(index);
				Weighed.Left left = weighed.findings().get(index);
				assertThat(rulebook.rules().get(finding.rule())).isEqualTo(left.rule());
				assertThat(Tier.values()[finding.left()]).isEqualTo(left.residualTier());
				assertThat(judged.lower().spoke(finding.rule())).isNotEqualTo(left.assumed());
				assertLoweredAlike(finding, left, rulebook.controls());
			}
		}
	}

	/** The engine names the verified controls, plain Java those that they bring. */
	private static void assertLoweredAlike(PlainRules.Found finding, Weighed.Left left, Controls controls) {
		long by = controls.mask(left.loweredBy());
		assertThat(finding.by() == 0).isEqualTo(by == 0);
		assertThat(finding.by() & ~controls.including(by)).isZero();
	}

	private static Tiers tiers(PlainRules.Judged judged) {
		return new Tiers(Tier.values()[judged.upper().inherent], Tier.values()[judged.lower().inherent],
				Tier.values()[judged.upper().residual], Tier.values()[judged.lower().residual]);
	}

	private static int spoken(Rulebook rulebook) {
		PlainRules plain = PlainRules.of(rulebook);
		DrawnCases drawn = new DrawnCases(rulebook);
		int spoken = 0;
		for (int each = 0; each < 1_000; each++) {
			spoken += BitSet.valueOf(plain.tiers(drawn.ranks(each), drawn.mask(each)).upper().spoken).cardinality();
		}
		return spoken;
	}

}
