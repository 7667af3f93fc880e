package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.weighhouse.engine.Verdict.Demand;
import org.weighhouse.engine.Verdict.Route;
import org.weighhouse.engine.rulebook.Controls;
import org.weighhouse.engine.rulebook.Routing;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * The conditions of an approval: duties that always come with one, the controls that
 * earned the tier, and those that the findings left standing ask for. A control that is
 * not valid for the case is not asked for.
 */
final class Demands {

	private static final String ALWAYS = "ALWAYS";

	private final Routing routing;

	private final Controls controls;

	private final Weighing upper;

	private final long valid;

	private final Map<List<String>, List<String>> byControls = new LinkedHashMap<>();

	private final Map<String, List<String>> byDuty = new LinkedHashMap<>();

	/**
	 * What an open question may still leave valid is asked for: not knowing takes no
	 * condition away.
	 */
	Demands(Routing routing, Controls controls, Weighing lower, Weighing upper) {
		this.routing = routing;
		this.controls = controls;
		this.upper = upper;
		this.valid = controls.valid(lower.ranks());
	}

	List<Demand> list(Route route, boolean modelInstructed, List<String> lowering) {
		this.routing.duties().always().forEach((duty) -> duty(duty, ALWAYS));
		this.routing.duties().alwaysControls().forEach((control) -> control(List.of(control), ALWAYS));
		lowering.forEach((control) -> control(List.of(control), "LOWERED"));
		this.upper.above(Tier.LOW).forEach(this::demandsOf);
		if (this.upper.residual().isAbove(Tier.MEDIUM)) {
			if (modelInstructed) {
				this.routing.conditions().highOnModel().forEach((choice) -> control(choice, "HIGH_ON_MODEL"));
			}
			else {
				this.routing.duties().namedOperators().forEach((duty) -> duty(duty, "HIGH_OPERATED"));
			}
		}
		if (route.exception() != null) {
			this.routing.duties().exception().forEach((duty) -> duty(duty, "EXCEPTION"));
		}
		List<Demand> demands = new ArrayList<>();
		this.byDuty.forEach((duty, because) -> demands.add(new Demand(duty, List.of(), because, false)));
		this.byControls.forEach((choice, because) -> demands.add(demand(choice, because)));
		return List.copyOf(demands);
	}

	private void demandsOf(Rule rule) {
		Routing.Conditions conditions = this.routing.conditions();
		String concern = rule.concern().code();
		conditions.concernFromMedium().getOrDefault(concern, List.of()).forEach((choice) -> control(choice, concern));
		if (rule.residual(this.upper.inEffect()).isAbove(Tier.MEDIUM)) {
			conditions.concernFromHigh().getOrDefault(concern, List.of()).forEach((choice) -> control(choice, concern));
		}
		conditions.concernDuties().getOrDefault(concern, List.of()).forEach((duty) -> duty(duty, concern));
	}

	private void duty(String duty, String because) {
		note(this.byDuty.computeIfAbsent(duty, (key) -> new ArrayList<>()), because);
	}

	private void control(List<String> choice, String because) {
		List<String> usable = choice.stream().filter((id) -> (this.controls.get(id).bit() & this.valid) != 0).toList();
		if (!usable.isEmpty()) {
			note(this.byControls.computeIfAbsent(usable, (key) -> new ArrayList<>()), because);
		}
	}

	private static void note(List<String> reasons, String because) {
		if (!reasons.contains(because)) {
			reasons.add(because);
		}
	}

	private Demand demand(List<String> choice, List<String> because) {
		List<List<String>> alternatives = choice.stream()
			.map((id) -> (choice.size() > 1) ? withCompanions(id) : List.of(id))
			.toList();
		String condition = String.join("|", alternatives.stream().map((each) -> String.join("+", each)).toList());
		boolean inPlace = alternatives.stream()
			.anyMatch((each) -> (this.controls.mask(each) & ~this.upper.inEffect()) == 0);
		return new Demand(condition, alternatives, because, inPlace);
	}

	/** A control where it stands in for another, and what must go with it then. */
	private List<String> withCompanions(String id) {
		List<String> together = new ArrayList<>(List.of(id));
		together.addAll(this.routing.conditions().with().getOrDefault(id, List.of()));
		return together;
	}

}
