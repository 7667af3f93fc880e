package org.weighhouse.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.weighhouse.engine.rulebook.Controls;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Which verified controls lowered a finding, at one end of a case.
 *
 * @param verified as a mask
 * @param inEffect as a mask
 */
record Lowering(Controls controls, long verified, long inEffect) {

	/**
	 * The controls of the reliefs that lowered a finding as far as it got; of verified
	 * ones only.
	 * @param residual what is left of it
	 */
	List<String> by(Rule rule, Tier residual) {
		if (residual == rule.tier()) {
			return List.of();
		}
		List<String> by = List.of();
		for (int index = 0; index < rule.reliefs().size(); index++) {
			Rule.Relief relief = rule.reliefs().get(index);
			if (relief.to() == residual && (relief.mask() & ~this.inEffect) == 0) {
				by = by.isEmpty() ? claimed(relief) : both(by, claimed(relief));
			}
		}
		return by;
	}

	private List<String> claimed(Rule.Relief relief) {
		return ((relief.mask() & ~this.verified) == 0) ? relief.controls()
				: relief.controls().stream().flatMap((id) -> claimedFor(id).stream()).distinct().toList();
	}

	private static List<String> both(List<String> one, List<String> other) {
		Set<String> both = new LinkedHashSet<>(one);
		both.addAll(other);
		return List.copyOf(both);
	}

	/** The verified control itself, or those that bring it. */
	private List<String> claimedFor(String id) {
		long bit = this.controls.get(id).bit();
		if ((bit & this.verified) != 0) {
			return List.of(id);
		}
		return this.controls.ids(this.verified & this.inEffect)
			.stream()
			.filter((each) -> (this.controls.including(this.controls.get(each).bit()) & bit) != 0)
			.toList();
	}

}
