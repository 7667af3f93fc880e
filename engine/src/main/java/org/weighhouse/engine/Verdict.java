package org.weighhouse.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.ChangeableBy;
import org.weighhouse.engine.rulebook.Tier;

/**
 * What the rule base says of a case: a range of tiers, why, what would settle it, what
 * would lower it, and who decides. Ids, not wording; the same input always gives the same
 * bytes ({@link VerdictJson}). The upper ends govern.
 *
 * @param ruleBase digest of the rule base that judged
 * @param subject what was judged, where somebody said so
 * @param inherentTier upper end, controls left out of account
 * @param residualTier upper end with the controls in effect
 * @param settled whether both ends of the residual tier are equal
 * @param settledBy the smallest sets of open questions whose harmless answers would
 * settle it at the lower end, the easiest first
 * @param findings every rule that spoke at the upper end, the one that decides first
 * @param waysDown the smallest sets of further controls that reach a lower tier
 * @param noWayDown the lower tiers that no set of controls reaches, and because of which
 * rules
 * @param profileChanges the fewest changes of answers about the tool that reach a lower
 * tier, a few a tier
 * @param loadBearing verified controls without which the tier would be higher
 * @param needsEvidence answers that must be proved before an approval may rest on them
 */
public record Verdict(int schemaVersion, String ruleBase, @Nullable Subject subject, Tier inherentTier,
		Tier inherentTierAtLeast, Tier residualTier, Tier residualTierAtLeast, boolean settled,
		List<List<String>> settledBy, @Nullable String mainConcern, @Nullable String mainRule,
		@Nullable String residualConcern, @Nullable String residualRule, List<Finding> findings, List<WayDown> waysDown,
		List<NoWayDown> noWayDown, List<ProfileChange> profileChanges, List<String> loadBearing,
		List<EvidenceNeed> needsEvidence, List<RejectedControl> rejectedControls, Route route, List<Demand> conditions,
		Map<String, String> answers, List<String> controls) {

	/** The version of this shape, and of its published JSON Schema. */
	public static final int SCHEMA_VERSION = 1;

	public Verdict {
		settledBy = settledBy.stream().map(List::copyOf).toList();
		findings = List.copyOf(findings);
		waysDown = List.copyOf(waysDown);
		noWayDown = List.copyOf(noWayDown);
		profileChanges = (profileChanges != null) ? List.copyOf(profileChanges) : List.of();
		loadBearing = List.copyOf(loadBearing);
		needsEvidence = List.copyOf(needsEvidence);
		rejectedControls = List.copyOf(rejectedControls);
		conditions = List.copyOf(conditions);
		answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
		controls = List.copyOf(controls);
	}

	/** The same verdict, saying what it is about. */
	public Verdict about(Subject what) {
		return new Verdict(this.schemaVersion, this.ruleBase, what, this.inherentTier, this.inherentTierAtLeast,
				this.residualTier, this.residualTierAtLeast, this.settled, this.settledBy, this.mainConcern,
				this.mainRule, this.residualConcern, this.residualRule, this.findings, this.waysDown, this.noWayDown,
				this.profileChanges, this.loadBearing, this.needsEvidence, this.rejectedControls, this.route,
				this.conditions, this.answers, this.controls);
	}

	/**
	 * What was judged: an edition of the catalogue (`tool/edition`) or a case by its
	 * name, the kind of tool and the preset that were named.
	 */
	public record Subject(String name, @Nullable String template, @Nullable String preset) {
	}

	/**
	 * A set of further controls, minimal by inclusion, and the tier it reaches.
	 *
	 * @param blueprint the ready-made way that brings all of them, if one does
	 */
	public record WayDown(Tier tier, List<String> controls, @Nullable String blueprint) {

		public WayDown {
			controls = List.copyOf(controls);
		}

	}

	/** A lower tier that no controls reach, and the rules that stand in the way. */
	public record NoWayDown(Tier tier, List<String> rules) {

		public NoWayDown {
			rules = List.copyOf(rules);
		}

	}

	/**
	 * Changes of answers about the tool that reach a lower tier together: none can be
	 * left out, and none can be milder.
	 */
	public record ProfileChange(Tier tier, List<Change> changes) {

		public ProfileChange {
			changes = List.copyOf(changes);
		}

	}

	/**
	 * From one answer to a less dangerous one.
	 *
	 * @param assumed whether the question is open and `from` is what unknown counts as
	 * @param by who could change it
	 */
	public record Change(String question, String from, boolean assumed, String to, ChangeableBy by) {
	}

	/** An answer and the evidence state that it needs: DOCUMENTED or VERIFIED. */
	public record EvidenceNeed(String question, String answer, String atLeast) {
	}

	/**
	 * A verified control that does not count here, and the answer that rules it out:
	 * `question=ANSWER`.
	 */
	public record RejectedControl(String control, String because) {
	}

	/**
	 * Who decides.
	 *
	 * @param kind the name of the route in the routing table, or SETTLE_FIRST
	 * @param pilotOnly whether only a pilot group may use it
	 * @param validDays how long an approval lasts at most; 0 where none is given
	 * @param reverifyDays how often the controls are verified again; 0 where that is not
	 * asked
	 * @param exception the door behind a denial, if there is one
	 */
	public record Route(String kind, List<Step> steps, boolean pilotOnly, int validDays, int reverifyDays,
			@Nullable ExceptionRoute exception) {

		public Route {
			steps = List.copyOf(steps);
		}

		/** The route of a verdict that could be PROHIBITED by unknowns alone. */
		public static final String SETTLE_FIRST = "SETTLE_FIRST";

	}

	/** One needed decision: how many people of which role. */
	public record Step(String role, int quorum) {
	}

	/** Who may grant an exception, for how long, renewed how often. */
	public record ExceptionRoute(List<Step> steps, int maxDays, int renewals) {

		public ExceptionRoute {
			steps = List.copyOf(steps);
		}

	}

	/**
	 * A condition of an approval: a duty, or controls.
	 *
	 * @param condition the duty, or the controls: `+` joins what goes together, `|` what
	 * stands in for each other
	 * @param anyOf the alternatives, each a list of controls that go together; empty for
	 * a duty
	 * @param because why: ALWAYS, LOWERED, HIGH_ON_MODEL, HIGH_OPERATED, EXCEPTION or the
	 * code of a concern
	 * @param inPlace whether the controls in effect already meet it
	 */
	public record Demand(String condition, List<List<String>> anyOf, List<String> because, boolean inPlace) {

		public Demand {
			anyOf = anyOf.stream().map(List::copyOf).toList();
			because = List.copyOf(because);
		}

	}

}
