package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * A case on the scales: its findings, what controls leave of them, and the tiers that
 * follow. A {@link Verdict} says the same, and what to do about it.
 *
 * @param findings every rule that spoke at the upper end, in the order of the rules
 */
public record Weighed(Tiers tiers, List<Left> findings) {

	public Weighed {
		findings = List.copyOf(findings);
	}

	/**
	 * What is left of a finding.
	 *
	 * @param residualTier with the controls in effect
	 * @param assumed whether the rule speaks only because something is unknown
	 * @param loweredBy the controls that lowered it
	 */
	public record Left(Rule rule, Tier residualTier, boolean assumed, List<String> loweredBy) {

		public Left {
			loweredBy = List.copyOf(loweredBy);
		}

	}

	static Weighed of(Weighing lower, Weighing upper, Lowering lowering) {
		BitSet spoken = upper.spoken();
		List<Left> findings = new ArrayList<>(spoken.cardinality());
		for (int index = spoken.nextSetBit(0); index >= 0; index = spoken.nextSetBit(index + 1)) {
			Rule rule = upper.rules().get(index);
			Tier residual = rule.residual(upper.inEffect());
			findings.add(new Left(rule, residual, !lower.spoken().get(index), lowering.by(rule, residual)));
		}
		return new Weighed(Tiers.of(lower, upper), findings);
	}

}
