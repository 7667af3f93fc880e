package org.weighhouse.web.request;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.Verdict.Route;
import org.weighhouse.engine.Verdict.WayDown;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.assessment.Use;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Prospect.Outcome;
import org.weighhouse.web.request.StandingApprovals.Cover;

/**
 * Foresees what will happen to a use as it is, and in the ready-made way beside it.
 */
@Component
class Prospects {

	private final Assessments assessments;

	private final ActivePolicy policy;

	private final Planner planner;

	private final Requests requests;

	private final Clock clock;

	Prospects(Assessments assessments, ActivePolicy policy, Planner planner, Requests requests, Clock clock) {
		this.assessments = assessments;
		this.policy = policy;
		this.planner = planner;
		this.requests = requests;
		this.clock = clock;
	}

	/**
	 * As it is first, then in the ready-made way: the one that was taken, or else the
	 * best that the verdict names.
	 */
	List<Prospect> beside(long person, Assessed judged) {
		Use use = judged.use();
		List<Prospect> prospects = new ArrayList<>();
		if (use.blueprint() != null) {
			prospects.add(of(person, this.assessments.judge(in(use, null))));
			prospects.add(of(person, judged));
			return prospects;
		}
		prospects.add(of(person, judged));
		String best = best(judged.verdict());
		if (best != null) {
			prospects.add(of(person, this.assessments.judge(in(use, best))));
		}
		return prospects;
	}

	/** What will happen to a draft, with its kind and what it renews. */
	Prospect of(Request draft, Assessed judged) {
		Prospect usual = of(draft.requester(), judged);
		if (draft.kind() != Kind.EXCEPTION && draft.occasion().renews() == null) {
			return usual;
		}
		Plan plan = this.planner.plan(draft, judged, Instant.now(this.clock), null);
		List<Verdict.Step> steps = plan.steps()
			.stream()
			.map((step) -> new Verdict.Step(step.role().name(), step.quorum()))
			.toList();
		Integer days = plan.revision().mostDays();
		Route route = (days != null) ? new Route(usual.route().kind(), steps, false, days, 0, null) : usual.route();
		Outcome outcome = switch (plan.when()) {
			case UNSETTLED -> Outcome.SETTLE_FIRST;
			case ROUTE_DENIES -> Outcome.DENIED;
			case STEPS_PLANNED -> Outcome.PEOPLE;
			default -> usual.outcome();
		};
		return new Prospect(usual.blueprint(), outcome, route, steps, null, plan.revision().cover());
	}

	Prospect of(long person, Assessed judged) {
		Verdict verdict = judged.verdict();
		Rulebook rulebook = this.policy.withDigest(verdict.ruleBase()).rulebook();
		Route route = verdict.route();
		String id = judged.use().blueprint();
		Blueprint blueprint = (id != null) ? rulebook.findBlueprint(id) : null;
		String name = (blueprint != null) ? blueprint.name() : null;
		Outcome outcome = outcome(route, rulebook);
		if (outcome != Outcome.PEOPLE) {
			return new Prospect(name, outcome, route, List.of(), null, null);
		}
		Cover cover = this.planner.cover(person, judged.use().edition(), id, verdict, Scope.of(verdict, rulebook));
		if (cover != null && !cover.reviewer()) {
			return new Prospect(name, Outcome.COVERED, route, List.of(), null, cover);
		}
		List<Verdict.Step> steps = (cover != null) ? List.of(new Verdict.Step(Role.REVIEWER.name(), 1)) : route.steps();
		return new Prospect(name, outcome, route, steps, this.requests.usualTime(route.kind()), cover);
	}

	private static Outcome outcome(Route route, Rulebook rulebook) {
		if (route.kind().equals(Route.SETTLE_FIRST)) {
			return Outcome.SETTLE_FIRST;
		}
		if (rulebook.routing().rung(route.kind()) == rulebook.routing().denial()) {
			return Outcome.DENIED;
		}
		return route.steps().isEmpty() ? Outcome.POLICY : Outcome.PEOPLE;
	}

	/** The ready-made way that reaches the lowest tier. */
	private static @Nullable String best(Verdict verdict) {
		return verdict.waysDown()
			.stream()
			.sorted(Comparator.comparing(WayDown::tier))
			.map(WayDown::blueprint)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static Use in(Use use, @Nullable String blueprint) {
		return new Use(use.edition(), use.preset(), blueprint, use.answers(), use.request());
	}

}
