package org.weighhouse.web.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Role;

/**
 * A request as programs read it. People are numbers.
 */
record RequestForPrograms(long number, String name, Kind kind, State state, long version, long requester,
		String edition, @Nullable String preset, @Nullable String blueprint, Map<String, String> answers,
		String purpose, @Nullable String project, int people, Instant begunAt, @Nullable Instant submittedAt,
		@Nullable Instant decidedAt, @Nullable LocalDate until, @Nullable Judged verdict, List<Needed> steps,
		List<Asked> questions, @Nullable Long renews, @Nullable Long door, @Nullable Long reviews,
		@Nullable ExceptionTerms terms) {

	/** The verdict that is decided on. */
	record Judged(int revision, String sha256, String ruleBase, Tier residualTier, Tier residualTierAtLeast,
			boolean settled, String route, List<String> conditions) {
	}

	/** A step of the verdict that is decided on. */
	record Needed(int position, Role role, int quorum, @Nullable Instant openedAt, @Nullable Instant dueAt,
			@Nullable Instant decidedAt) {
	}

	/** A question to whoever asks. */
	record Asked(int number, long asker, String question, Instant askedAt, @Nullable String answer,
			@Nullable Instant answeredAt) {
	}

	static RequestForPrograms of(Request request) {
		Draft asked = request.asked();
		Revision revision = request.revision();
		int current = request.revisions().size();
		return new RequestForPrograms(request.number(), request.name(), request.kind(), request.state(),
				request.version(), request.requester(), asked.edition(), asked.preset(), asked.blueprint(),
				asked.answers(), asked.purpose(), asked.project(), asked.people(), request.times().begun(),
				request.times().submitted(), request.times().decided(), request.until(),
				(revision != null) ? judged(revision) : null,
				request.steps()
					.stream()
					.filter((step) -> step.revision() == current)
					.map((step) -> new Needed(step.position(), step.role(), step.quorum(), step.openedAt(),
							step.dueAt(), step.decidedAt()))
					.toList(),
				request.questions()
					.stream()
					.map((question) -> new Asked(question.number(), question.asker(), question.question(),
							question.askedAt(), question.answer(), question.answeredAt()))
					.toList(),
				request.occasion().renews(), request.occasion().door(), request.occasion().emergency(),
				request.terms());
	}

	private static Judged judged(Revision revision) {
		Verdict verdict = revision.verdict();
		return new Judged(revision.number(), revision.sha256(), revision.ruleBase(), verdict.residualTier(),
				verdict.residualTierAtLeast(), verdict.settled(), revision.routeKind(),
				verdict.conditions().stream().map(Verdict.Demand::condition).toList());
	}

}
