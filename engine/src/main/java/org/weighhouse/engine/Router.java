package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict.ExceptionRoute;
import org.weighhouse.engine.Verdict.Route;
import org.weighhouse.engine.Verdict.Step;
import org.weighhouse.engine.rulebook.Routing;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Who decides on a case: the routing table at the upper end of the range, and its
 * modifiers, each of which only tightens.
 */
final class Router {

	private final Routing routing;

	private final Answers answers;

	private final Weighing lower;

	private final Weighing upper;

	private final Tier residual;

	private final boolean organisationsOwn;

	/**
	 * @param organisationsOwn whether every control that lowered a finding is the
	 * organisation's
	 */
	Router(Routing routing, Answers answers, Weighing lower, Weighing upper, boolean organisationsOwn) {
		this.routing = routing;
		this.answers = answers;
		this.lower = lower;
		this.upper = upper;
		this.residual = upper.residual();
		this.organisationsOwn = organisationsOwn;
	}

	Route route() {
		if (this.residual == Tier.PROHIBITED && this.lower.residual() != Tier.PROHIBITED) {
			return new Route(Route.SETTLE_FIRST, List.of(), false, 0, 0, null);
		}
		Routing.Row row = row();
		int rung = rung(row);
		boolean denied = rung == this.routing.denial();
		List<String> roles = new ArrayList<>(this.routing.ladder().get(rung).steps());
		boolean legal = this.upper.findings().stream().anyMatch((rule) -> this.routing.alsoLegal().contains(rule.id()));
		if (legal && !denied && !roles.contains(Routing.LEGAL)) {
			roles.add(Routing.LEGAL);
		}
		boolean high = this.residual == Tier.HIGH && !denied;
		int reverify = (isDeepDrop() && !denied) ? this.routing.deepDrop().reverifyDays() : 0;
		return new Route(this.routing.ladder().get(rung).kind(), steps(roles), high && isModelInstructed(),
				denied ? 0 : validDays(row, high), reverify, denied ? exception(row, legal) : null);
	}

	private Routing.Row row() {
		Routing.Row row = this.routing.table().get(this.residual);
		if (row == null) {
			throw new IllegalStateException("the routing table has a row for every tier");
		}
		return row;
	}

	private int rung(Routing.Row row) {
		String dataClass = dataClass();
		String kind = row.routes().get(dataClass);
		boolean settled = this.lower.residual() == this.residual;
		if (settled && this.organisationsOwn && row.eased().containsKey(dataClass)) {
			kind = row.eased().get(dataClass);
		}
		int rung = this.routing.rung(kind);
		if (rung < this.routing.denial() && isDeepDrop()) {
			rung = Math.max(rung, this.routing.rung(this.routing.deepDrop().neverBelow()));
		}
		boolean oneUp = !this.routing.oneUp().tier().isAbove(this.upper.inherent())
				&& this.routing.oneUp().when().holds(this.upper.ranks());
		return (oneUp && rung < this.routing.denial() - 1) ? rung + 1 : rung;
	}

	private String dataClass() {
		return this.routing.dataClass().answer(this.upper.ranks()[this.routing.dataClass().index()]);
	}

	private boolean isDeepDrop() {
		Tier inherent = this.upper.inherent();
		return inherent == Tier.PROHIBITED || inherent.ordinal() - this.residual.ordinal() > 1;
	}

	/** On a model's instructions, as far as anybody knows. */
	boolean isModelInstructed() {
		int index = this.routing.high().question().index();
		return this.answers.isOpen(index) || this.routing.high().pilotRanks().contains(this.upper.ranks()[index]);
	}

	private int validDays(Routing.Row row, boolean high) {
		return (high && !isModelInstructed()) ? this.routing.high().otherwiseValidDays() : row.validDays();
	}

	/**
	 * The exception door, closed by any prohibiting finding that no control can lower.
	 */
	private @Nullable ExceptionRoute exception(Routing.Row row, boolean legal) {
		Routing.ExceptionDoor door = row.exceptions().get(dataClass());
		boolean closed = this.upper.above(Tier.HIGH).stream().map(Rule::reliefs).anyMatch(List::isEmpty);
		if (door == null || closed) {
			return null;
		}
		List<String> roles = new ArrayList<>(door.steps());
		if (legal && !roles.contains(Routing.LEGAL)) {
			roles.add(Routing.LEGAL);
		}
		return new ExceptionRoute(steps(roles), door.maxDays(), door.renewals());
	}

	private static List<Step> steps(List<String> roles) {
		return roles.stream().map((role) -> new Step(role, 1)).toList();
	}

}
