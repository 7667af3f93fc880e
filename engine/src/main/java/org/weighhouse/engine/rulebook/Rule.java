package org.weighhouse.engine.rulebook;

import java.util.List;

import org.weighhouse.engine.text.Place;

/**
 * One rule: when its conditions hold, the use gets at least its tier, unless verified
 * controls lower the finding.
 *
 * @param id for ever: a retired id is never used again
 * @param tier the floor that it sets
 * @param references what it rests on: framework, edition, id
 * @param place where it stands in the files
 */
public record Rule(String id, String title, Concern concern, Tier tier, Condition.AllOf when, List<Relief> reliefs,
		String why, List<String> references, Place place) {

	/** Controls that together lower the finding to a tier. */
	public record Relief(List<String> controls, Tier to, long mask) {
	}

	public Rule {
		reliefs = List.copyOf(reliefs);
		references = List.copyOf(references);
	}

	/** What is left of the finding with the controls that are in effect. */
	public Tier residual(long controlsInEffect) {
		Tier left = this.tier;
		for (int index = 0; index < this.reliefs.size(); index++) {
			Relief relief = this.reliefs.get(index);
			if ((relief.mask() & ~controlsInEffect) == 0) {
				left = Tier.lower(left, relief.to());
			}
		}
		return left;
	}

	/** The lowest tier that any of its reliefs could reach. */
	public Tier lowestReach() {
		return this.reliefs.stream().map(Relief::to).reduce(this.tier, Tier::lower);
	}

}
