package org.weighhouse.engine;

import java.util.BitSet;
import java.util.List;

import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * One end of a case: the rules that spoke and the controls in effect. The second, fixed
 * stage after Drools: tiers are a maximum over findings, controls lower only the findings
 * that name them.
 */
record Weighing(List<Rule> rules, int[] ranks, BitSet spoken, long inEffect) {

	Tier inherent() {
		Tier tier = Tier.LOW;
		for (int rule = this.spoken.nextSetBit(0); rule >= 0; rule = this.spoken.nextSetBit(rule + 1)) {
			tier = Tier.higher(tier, this.rules.get(rule).tier());
		}
		return tier;
	}

	Tier residual() {
		return residualWith(this.inEffect);
	}

	/** The residual tier, were exactly these controls in effect. */
	Tier residualWith(long controls) {
		Tier tier = Tier.LOW;
		for (int rule = this.spoken.nextSetBit(0); rule >= 0; rule = this.spoken.nextSetBit(rule + 1)) {
			if (this.rules.get(rule).tier().isAbove(tier)) {
				tier = Tier.higher(tier, this.rules.get(rule).residual(controls));
			}
		}
		return tier;
	}

	/** The rules that spoke. */
	List<Rule> findings() {
		return this.spoken.stream().mapToObj(this.rules::get).toList();
	}

	/** The rules whose finding stays above a tier with the controls in effect. */
	List<Rule> above(Tier tier) {
		return findings().stream().filter((rule) -> rule.residual(this.inEffect).isAbove(tier)).toList();
	}

}
