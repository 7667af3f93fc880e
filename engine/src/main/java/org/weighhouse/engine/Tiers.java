package org.weighhouse.engine;

import org.weighhouse.engine.rulebook.Tier;

/**
 * The tiers of a case at both ends of its range: before controls and with them.
 */
public record Tiers(Tier inherent, Tier inherentAtLeast, Tier residual, Tier residualAtLeast) {

	static Tiers of(Weighing lower, Weighing upper) {
		Tier inherent = upper.inherent();
		Tier residual = upper.residual();
		return (lower == upper) ? new Tiers(inherent, inherent, residual, residual)
				: new Tiers(inherent, lower.inherent(), residual, lower.residual());
	}

	/** Whether both ends of the residual tier are equal. */
	public boolean settled() {
		return this.residual == this.residualAtLeast;
	}

}
