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
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.StandingApprovals.Cover;
import org.weighhouse.web.request.Transition.When;

/**
 * Judges what is asked for, and plans who decides it.
 */
@Component
class Planner {

	private final Assessments assessments;

	private final ActivePolicy policy;

	private final ObjectProvider<StandingApprovals> standing;

	private final RequestSettings settings;

	Planner(Assessments assessments, ActivePolicy policy, ObjectProvider<StandingApprovals> standing,
			RequestSettings settings) {
		this.assessments = assessments;
		this.policy = policy;
		this.standing = standing;
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
		Scope scope = Scope.of(verdict, rulebook);
		Route route = verdict.route();
		if (route.kind().equals(Route.SETTLE_FIRST)) {
			Revision unsettled = Revision.of(number, judged, scope, now, by, null);
			return new Plan(unsettled, When.UNSETTLED, again(request, number));
		}
		if (rulebook.routing().rung(route.kind()) == rulebook.routing().denial()) {
			return new Plan(Revision.of(number, judged, scope, now, by, null), When.ROUTE_DENIES, List.of());
		}
		Cover cover = (route.steps().isEmpty() || request.kind() != Kind.USE) ? null
				: cover(request.requester(), request.asked().edition(), request.asked().blueprint(), verdict, scope);
		List<Verdict.Step> needed = (cover == null) ? route.steps()
				: cover.reviewer() ? List.of(new Verdict.Step(Role.REVIEWER.name(), 1)) : List.of();
		Duration time = this.settings.time(verdict.residualTier());
		List<Step> steps = new ArrayList<>();
		for (Verdict.Step step : needed) {
			steps.add(Step.planned(number, steps.size() + 1, Role.valueOf(step.role()), step.quorum(), time));
		}
		return new Plan(Revision.of(number, judged, scope, now, by, cover),
				steps.isEmpty() ? When.BY_POLICY : When.STEPS_PLANNED, steps);
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
