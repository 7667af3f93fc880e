package org.weighhouse.engine.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who decides on what, for how long and under which conditions: the routing table with
 * its modifiers (which only tighten).
 *
 * @param dataClass the question whose answer picks the column
 * @param ladder the routes from the easiest to the hardest; the last one denies
 * @param table a row for every tier
 * @param alsoLegal rules whose findings always bring Legal in
 */
public record Routing(Question dataClass, List<RouteKind> ladder, Map<Tier, Row> table, DeepDrop deepDrop, OneUp oneUp,
		Set<String> alsoLegal, High high, Duties duties, Conditions conditions) {

	/** The role that {@link #alsoLegal} brings in. */
	public static final String LEGAL = "LEGAL";

	/** One rung: its name and the roles that decide, in order. */
	public record RouteKind(String kind, List<String> steps) {
	}

	/**
	 * A tier's row: rung by data class, an easier rung where the settled verdict rests on
	 * the organisation's own controls, the exception door behind a denial, for how many
	 * days an approval lasts, and whether people join a standing approval of this tier by
	 * policy alone; else one reviewer lets them in.
	 */
	public record Row(Map<String, String> routes, Map<String, String> eased, Map<String, ExceptionDoor> exceptions,
			int validDays, boolean joinedByPolicy) {
	}

	/** Who may grant an exception, for how many days, renewed how often. */
	public record ExceptionDoor(List<String> steps, int maxDays, int renewals) {
	}

	/**
	 * Inherently prohibited, or lowered by two tiers: the least rung, and how often
	 * controls are verified.
	 */
	public record DeepDrop(String neverBelow, int reverifyDays) {
	}

	/** From this inherent tier on, where one of the conditions holds: one rung up. */
	public record OneUp(Tier tier, Condition when) {
	}

	/**
	 * How a HIGH use is allowed: a pilot where the answer to a question is one of these,
	 * or unknown (a tool that acts on a model's instructions); else named operators.
	 */
	public record High(Question question, Set<Integer> pilotRanks, String pilotControl, int otherwiseValidDays) {
	}

	/** What comes with every approval, with named operators, with an exception. */
	public record Duties(List<String> always, List<String> alwaysControls, List<String> namedOperators,
			List<String> exception) {
	}

	/** Controls that become conditions: each entry names alternatives. */
	public record Conditions(Map<String, List<List<String>>> concernFromMedium,
			Map<String, List<List<String>>> concernFromHigh, Map<String, List<String>> concernDuties,
			List<List<String>> highOnModel, Map<String, List<String>> with) {
	}

	/** The rung with a name. */
	public int rung(String kind) {
		for (int rung = 0; rung < this.ladder.size(); rung++) {
			if (this.ladder.get(rung).kind().equals(kind)) {
				return rung;
			}
		}
		throw new IllegalArgumentException("no route `" + kind + "`");
	}

	/** The rung that denies. */
	public int denial() {
		return this.ladder.size() - 1;
	}

}
