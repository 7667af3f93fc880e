package org.weighhouse.engine;

import org.weighhouse.engine.rulebook.Tier;

/**
 * The tiers of a case at both ends of its range: before controls and with them.
 */
public record Tiers(Tier inherent, Tier inherentAtLeast, Tier residual, Tier residualAtLeast) {

	/** Whether both ends of the residual tier are equal. */
	public boolean settled() {
		return this.residual == this.residualAtLeast;
	}

}
