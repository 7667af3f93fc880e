package org.weighhouse.web.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.Verdict.Route;
import org.weighhouse.engine.rulebook.Routing;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Renewals.Renewable;
import org.weighhouse.web.request.Renewals.Standing;
import org.weighhouse.web.request.StandingApprovals.Cover;
import org.weighhouse.web.request.Transition.When;

/**
 * Judges what is asked for, and plans who decides it.
 */
@Component
class Planner {

	/**
	 * The last day of an emergency is that many days after today: at most 72 hours.
	 */
	static final int EMERGENCY_DAYS = 2;

	private final Assessments assessments;

	private final ActivePolicy policy;

	private final ObjectProvider<StandingApprovals> standing;

	private final Doors doors;

	private final Renewing renewing;

	private final RequestSettings settings;

	Planner(Assessments assessments, ActivePolicy policy, ObjectProvider<StandingApprovals> standing, Doors doors,
			Renewing renewing, RequestSettings settings) {
		this.assessments = assessments;
		this.policy = policy;
		this.standing = standing;
		this.doors = doors;
		this.renewing = renewing;
		this.settings = settings;
	}

	/**
	 * What the verdict is now.
	 * @throws NotJudged if there is none: no verdict is never a good one
	 */
	Assessed judge(Request request) {
		try {
			return this.assessments.judge(request.use());
		}
		catch (IllegalArgumentException ex) {
			throw new NotJudged(String.valueOf(ex.getMessage()));
		}
	}

	Plan plan(Request request, Assessed judged, Instant now, @Nullable Long by) {
		int number = request.revisions().size() + 1;
		Verdict verdict = judged.verdict();
		Rulebook rulebook = this.policy.withDigest(verdict.ruleBase()).rulebook();
		Revision revision = Revision.of(number, judged, Scope.of(verdict, rulebook), now, by, null);
		return switch (request.kind()) {
			case EMERGENCY -> planned(revision.atMost(EMERGENCY_DAYS), List.of(one(Role.CISO)));
			case REVIEW -> planned(revision.atMost(0), reviewing(verdict, rulebook));
			case EXCEPTION -> verdict.route().kind().equals(Route.SETTLE_FIRST) ? unsettled(request, revision)
					: byDoor(request, revision);
			case USE, STANDING -> verdict.route().kind().equals(Route.SETTLE_FIRST) ? unsettled(request, revision)
					: byRoute(request, revision, rulebook);
		};
	}

	/** The door behind a verdict; null for none. */
	Doors.@Nullable Door door(Request request, Verdict verdict) {
		Rulebook rulebook = this.policy.withDigest(verdict.ruleBase()).rulebook();
		return this.doors.behind(request, verdict, Scope.of(verdict, rulebook));
	}

	private Plan byRoute(Request request, Revision revision, Rulebook rulebook) {
		Route route = revision.verdict().route();
		if (rulebook.routing().rung(route.kind()) == rulebook.routing().denial()) {
			return new Plan(revision, When.ROUTE_DENIES, List.of());
		}
		Cover cover = (route.steps().isEmpty() || request.kind() != Kind.USE) ? null : cover(request.requester(),
				request.asked().edition(), request.asked().blueprint(), revision.verdict(), revision.scope());
		List<Verdict.Step> needed = (cover == null) ? route.steps()
				: cover.reviewer() ? List.of(one(Role.REVIEWER)) : List.of();
		return planned((cover != null) ? revision.joining(cover) : revision,
				(needed.isEmpty() && isOver(request)) ? List.of(one(Role.REVIEWER)) : needed);
	}

	/** What renews an approval that is over is looked at by somebody again. */
	private boolean isOver(Request request) {
		Renewable renewed = this.renewing.of(request);
		return request.occasion().renews() != null
				&& (renewed == null || renewed.standing() == Standing.EXPIRED || renewed.standing() == Standing.GONE);
	}

	private Plan byDoor(Request request, Revision revision) {
		Doors.Door door = this.doors.behind(request, revision.verdict(), revision.scope());
		return (door == null || door.isUsedUp()) ? new Plan(revision, When.ROUTE_DENIES, List.of())
				: planned(revision.atMost(door.maxDays()), door.steps());
	}

	/**
	 * Who looks at an emergency again: those of the route, where it denies those of the
	 * exception, else of the hardest route. The CISO has had their word by declaring it;
	 * where nobody else is asked, a reviewer is.
	 */
	private static List<Verdict.Step> reviewing(Verdict verdict, Rulebook rulebook) {
		List<Verdict.Step> others = asked(verdict.route(), rulebook.routing()).stream()
			.filter((step) -> !step.role().equals(Role.CISO.name()))
			.toList();
		return others.isEmpty() ? List.of(one(Role.REVIEWER)) : others;
	}

	private static List<Verdict.Step> asked(Route route, Routing routing) {
		boolean denied = route.kind().equals(Route.SETTLE_FIRST) || routing.rung(route.kind()) == routing.denial();
		if (!route.steps().isEmpty() || !denied) {
			return route.steps();
		}
		return (route.exception() != null) ? route.exception().steps()
				: routing.ladder()
					.get(routing.denial() - 1)
					.steps()
					.stream()
					.map((role) -> new Verdict.Step(role, 1))
					.toList();
	}

	private Plan unsettled(Request request, Revision revision) {
		return new Plan(revision, When.UNSETTLED, again(request, revision.number()));
	}

	private Plan planned(Revision revision, List<Verdict.Step> needed) {
		Duration time = this.settings.time(revision.verdict().residualTier());
		List<Step> steps = new ArrayList<>();
		for (Verdict.Step step : needed) {
			steps
				.add(Step.planned(revision.number(), steps.size() + 1, Role.valueOf(step.role()), step.quorum(), time));
		}
		return new Plan(revision, steps.isEmpty() ? When.BY_POLICY : When.STEPS_PLANNED, steps);
	}

	private static Verdict.Step one(Role role) {
		return new Verdict.Step(role.name(), 1);
	}

	/** The people who look at it while it is not settled: the same as before. */
	private List<Step> again(Request request, int number) {
		Duration time = this.settings.time(Tier.PROHIBITED);
		return request.steps()
			.stream()
			.filter((step) -> step.revision() == number - 1)
			.map((step) -> Step.planned(number, step.position(), step.role(), step.quorum(), time))
			.toList();
	}

	/** The standing approval that covers a use; null if none does. */
	@Nullable Cover cover(long person, String edition, @Nullable String blueprint, Verdict verdict, Scope scope) {
		StandingApprovals approvals = this.standing.getIfAvailable();
		return (approvals == null) ? null : approvals.covering(new StandingApprovals.Asked(person, edition, blueprint,
				scope.dataClass(), scope.environment(), scope.population(), verdict));
	}

}
