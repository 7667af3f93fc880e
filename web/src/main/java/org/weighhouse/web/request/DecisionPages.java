package org.weighhouse.web.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.assessment.VerdictWords;
import org.weighhouse.web.control.InPlace;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Gathers what somebody needs to decide a request.
 */
@Component
class DecisionPages {

	private final Requests requests;

	private final RequestPages pages;

	private final Planner planner;

	private final Facts facts;

	private final OccasionPages occasions;

	private final ActivePolicy policy;

	private final People people;

	private final Past past;

	private final Queue queue;

	private final Clock clock;

	DecisionPages(Requests requests, RequestPages pages, Planner planner, Facts facts, OccasionPages occasions,
			ActivePolicy policy, People people, Past past, Queue queue, Clock clock) {
		this.requests = requests;
		this.pages = pages;
		this.planner = planner;
		this.facts = facts;
		this.occasions = occasions;
		this.policy = policy;
		this.people = people;
		this.past = past;
		this.queue = queue;
		this.clock = clock;
	}

	/**
	 * @param fresh whether the reader showed who they are a moment ago
	 */
	DecisionPage of(Request request, Revision revision, Queue.View view, Person me, boolean fresh) {
		Verdict verdict = revision.verdict();
		Map<String, Origin> origins = Json.origins(revision.origins());
		Rulebook rulebook = this.policy.withDigest(revision.ruleBase()).rulebook();
		Long giver = request.giver(me);
		Map<Long, String> names = this.people.names(involved(request, giver));
		Assessed now = now(request);
		boolean same = now != null && now.sha256().equals(revision.sha256());
		InPlace inPlace = (now != null && same) ? now.inPlace() : InPlace.nothing();
		Long assignee = request.assignee();
		return new DecisionPage(request, revision, names.getOrDefault(request.requester(), ""),
				this.pages.asked(request.asked(), verdict, origins),
				VerdictWords.of(rulebook, verdict, origins, inPlace),
				this.facts.of(verdict, origins, request.asked().edition(), rulebook), change(request, revision, me),
				(now == null || same) ? null : newer(revision, now), request.state().isOpen() && now == null,
				Way.of(request, names, Instant.now(this.clock)), this.past.of(request.name()),
				questions(request, names),
				request.words()
					.stream()
					.map((word) -> new DecisionPage.Word(name(names, word.person()), word))
					.toList(),
				limits(request, rulebook), barrier(request, me), (assignee != null) ? name(names, assignee) : null,
				(giver != null) ? name(names, giver) : null, fresh,
				DecisionPage.Place.of(request.number(), this.queue.numbers(view, me)),
				this.occasions.of(request, verdict));
	}

	private static List<Long> involved(Request request, @Nullable Long giver) {
		return Stream
			.of(Stream.of(request.requester()), Stream.ofNullable(request.assignee()), Stream.ofNullable(giver),
					request.decisions().stream().map(Decision::person),
					request.questions().stream().map(Question::asker))
			.flatMap((ids) -> ids)
			.distinct()
			.toList();
	}

	/** The verdict of now; null where nobody waits for it or there is none. */
	private @Nullable Assessed now(Request request) {
		if (!request.state().isOpen()) {
			return null;
		}
		try {
			return this.planner.judge(request);
		}
		catch (NotJudged ex) {
			return null;
		}
	}

	private DecisionPage.Newer newer(Revision revision, Assessed now) {
		return new DecisionPage.Newer(now.sha256(), between(revision.verdict(), now.verdict()));
	}

	/**
	 * To the revision before this one, else to what was decided last for the edition;
	 * what it renews is shown by itself.
	 */
	private DecisionPage.@Nullable Change change(Request request, Revision revision, Person me) {
		if (revision.number() > 1) {
			Revision before = request.revisions().get(revision.number() - 2);
			return new DecisionPage.Change(null, before.number(), request.state(), utc(before.at()),
					between(before.verdict(), revision.verdict()));
		}
		if (request.occasion().renews() != null) {
			return null;
		}
		Request other = this.requests.lastDecided(request.asked().edition(), request.number());
		Revision last = (other != null && other.isVisibleTo(me)) ? other.revision() : null;
		return (other == null || last == null) ? null
				: new DecisionPage.Change(other.name(), other.number(), other.state(),
						utc(Objects.requireNonNullElse(other.times().decided(), last.at())),
						between(last.verdict(), revision.verdict()));
	}

	private Difference between(Verdict was, Verdict is) {
		return Difference.between(was, is, this.policy.withDigest(is.ruleBase()).rulebook());
	}

	private static List<DecisionPage.Asked> questions(Request request, Map<Long, String> names) {
		return request.questions()
			.stream()
			.map((each) -> new DecisionPage.Asked(name(names, each.asker()), utc(each.askedAt()), each.question(),
					each.answer(), (each.answeredAt() != null) ? utc(each.answeredAt()) : null))
			.toList();
	}

	private DecisionPage.Limits limits(Request request, Rulebook rulebook) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		List<DecisionPage.Ceiling> ceilings = new ArrayList<>(request.ceilings()
			.stream()
			.map((id) -> new DecisionPage.Ceiling(id, rulebook.routing().dataClass().brief(id)))
			.toList());
		Collections.reverse(ceilings);
		LocalDate latest = request.latestEnd(today);
		return new DecisionPage.Limits(today, latest, (int) (latest.toEpochDay() - today.toEpochDay()), ceilings);
	}

	private static @Nullable Refused barrier(Request request, Person me) {
		try {
			request.admit(Move.DENY, me);
			return null;
		}
		catch (Refused ex) {
			return ex;
		}
	}

	private static String name(Map<Long, String> names, long person) {
		return names.getOrDefault(person, "");
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
