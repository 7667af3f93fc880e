package org.weighhouse.web.assessment;

import java.util.List;

import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * What would lower a verdict, the ready-made ways first, and what nothing lowers.
 */
record WaysView(List<ReadyMade> readyMade, List<ByTier> byTier, List<Blocked> blocked) {

	/** How many sets of controls are shown before the rest is folded. */
	private static final int SHOWN = 3;

	/**
	 * A blueprint and what it reaches.
	 *
	 * @param brings the controls of it that are not there yet
	 * @param with sets of further controls of which one is needed besides; empty where
	 * the blueprint is enough
	 * @param told whether the blueprint was described before
	 */
	record ReadyMade(Tier tier, Blueprint blueprint, List<ControlWords> brings, List<List<ControlWords>> with,
			boolean told) {
	}

	/** The sets of controls that reach a tier. */
	record ByTier(Tier tier, List<List<ControlWords>> sets) {

		public List<List<ControlWords>> first() {
			return this.sets.subList(0, Math.min(SHOWN, this.sets.size()));
		}

		public List<List<ControlWords>> rest() {
			return this.sets.subList(first().size(), this.sets.size());
		}

	}

	/** A tier that no controls reach, and the rules in the way. */
	record Blocked(Tier tier, List<Rule> rules) {
	}

	public boolean isEmpty() {
		return this.readyMade.isEmpty() && this.byTier.isEmpty() && this.blocked.isEmpty();
	}

}
