package org.weighhouse.web.request;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.Verdict.ExceptionRoute;
import org.weighhouse.engine.Verdict.Route;
import org.weighhouse.engine.rulebook.Routing;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Finds the doors to exceptions that denials leave: the route's own where the route
 * denies, the one that the routing table names for the tier and the data where people
 * did.
 */
@Component
class Doors {

	private final RequestRows rows;

	private final ActivePolicy policy;

	Doors(RequestRows rows, ActivePolicy policy) {
		this.rows = rows;
		this.policy = policy;
	}

	/** The door of a denied request; null where it leaves none. */
	@Nullable Door of(Request denied) {
		Revision revision = denied.revision();
		return (denied.state() != State.DENIED || denied.kind() != Kind.USE || revision == null) ? null
				: behind(denied, revision.verdict(), revision.scope());
	}

	/** The door behind a verdict on what somebody asks for; null for none. */
	@Nullable Door behind(Request request, Verdict verdict, Scope scope) {
		ExceptionRoute route = route(verdict, scope);
		return (route == null) ? null : new Door(steps(route, verdict.route()), route.maxDays(), route.renewals(),
				this.rows.granted(request.requester(), RequestRows.scope(request.asked(), scope), request.number()));
	}

	private @Nullable ExceptionRoute route(Verdict verdict, Scope scope) {
		Rulebook rulebook = this.policy.withDigest(verdict.ruleBase()).rulebook();
		Routing routing = rulebook.routing();
		Route route = verdict.route();
		if (route.kind().equals(Route.SETTLE_FIRST)) {
			return null;
		}
		if (routing.rung(route.kind()) == routing.denial()) {
			return route.exception();
		}
		Routing.Row row = routing.table().get(verdict.residualTier());
		Routing.ExceptionDoor door = (row != null) ? row.exceptions().get(scope.dataClass()) : null;
		return (door == null) ? null
				: new ExceptionRoute(door.steps().stream().map((role) -> new Verdict.Step(role, 1)).toList(),
						door.maxDays(), door.renewals());
	}

	/**
	 * Those of the door, Legal where the route wants it, and always one risk owner, who
	 * has the last word.
	 */
	private static List<Verdict.Step> steps(ExceptionRoute door, Route route) {
		List<Verdict.Step> steps = new ArrayList<>(door.steps());
		route.steps()
			.stream()
			.filter((step) -> step.role().equals(Role.LEGAL.name())
					&& steps.stream().noneMatch((other) -> other.role().equals(step.role())))
			.forEach(steps::add);
		steps.removeIf((step) -> step.role().equals(Role.OWNER.name()));
		steps.add(new Verdict.Step(Role.OWNER.name(), 1));
		return steps;
	}

	/**
	 * A door.
	 *
	 * @param maxDays for how many days an exception lasts at most
	 * @param renewals how often it may be renewed
	 * @param granted how many exceptions the same person was granted for the same use
	 */
	record Door(List<Verdict.Step> steps, int maxDays, int renewals, int granted) {

		Door {
			steps = List.copyOf(steps);
		}

		/** Whether every renewal was granted already. */
		public boolean isUsedUp() {
			return this.granted > this.renewals;
		}

		/**
		 * @throws RenewalsUsedUp if every renewal was granted already
		 */
		void requireOpen() {
			if (isUsedUp()) {
				throw new RenewalsUsedUp(this.renewals);
			}
		}

	}

}
