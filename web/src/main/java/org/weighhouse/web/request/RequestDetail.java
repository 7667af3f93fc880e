package org.weighhouse.web.request;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.Verdict.WayDown;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.assessment.Alternative;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Gathers what the page of a request shows, for the eyes of somebody.
 */
@Component
class RequestDetail {

	private final RequestPages pages;

	private final Planner planner;

	private final Assessments assessments;

	private final ActivePolicy policy;

	private final People people;

	private final Past past;

	private final Doors doors;

	private final OccasionPages occasions;

	private final RequestSettings settings;

	private final Clock clock;

	RequestDetail(RequestPages pages, Planner planner, Assessments assessments, ActivePolicy policy, People people,
			Past past, Doors doors, OccasionPages occasions, RequestSettings settings, Clock clock) {
		this.pages = pages;
		this.planner = planner;
		this.assessments = assessments;
		this.policy = policy;
		this.people = people;
		this.past = past;
		this.doors = doors;
		this.occasions = occasions;
		this.settings = settings;
		this.clock = clock;
	}

	RequestPage of(Request request, Person me) {
		Map<Long, String> names = this.people.names(involved(request));
		Revision revision = request.revision();
		List<RequestPage.Tiers> all = new ArrayList<>(request.revisions().stream().map(RequestDetail::tiers).toList());
		RequestPage.Tiers frozen = all.isEmpty() ? null : all.remove(all.size() - 1);
		Collections.reverse(all);
		return new RequestPage(request, request.requester() == me.id(), names.getOrDefault(request.requester(), ""),
				(revision != null)
						? this.pages.asked(request.asked(), revision.verdict(), Json.origins(revision.origins()))
						: null,
				(revision != null) ? this.pages.verdict(revision) : null, frozen, all, newer(request),
				Way.of(request, names, Instant.now(this.clock)), this.past.of(request.name()), question(request, names),
				added(request), door(request), request.admits(Move.ANSWER, me), request.admits(Move.WITHDRAW, me),
				request.admits(Move.APPROVE, me),
				this.occasions.of(request, (revision != null) ? revision.verdict() : null));
	}

	private static List<Long> involved(Request request) {
		return Stream
			.of(Stream.of(request.requester()), request.decisions().stream().map(Decision::person),
					request.questions().stream().map(Question::asker))
			.flatMap((ids) -> ids)
			.distinct()
			.toList();
	}

	private static RequestPage.Tiers tiers(Revision revision) {
		return new RequestPage.Tiers(revision.number(), revision.verdict().residualTier(),
				revision.verdict().residualTierAtLeast(), revision.at().atOffset(ZoneOffset.UTC), revision.sha256());
	}

	/** What the verdict would be now; whoever decides looks at it first. */
	private RequestPage.@Nullable Tiers newer(Request request) {
		Revision revision = request.revision();
		if (revision == null || !request.state().isOpen()) {
			return null;
		}
		try {
			Assessed now = this.planner.judge(request);
			return now.sha256().equals(revision.sha256()) ? null
					: new RequestPage.Tiers(revision.number() + 1, now.verdict().residualTier(),
							now.verdict().residualTierAtLeast(), this.clock.instant().atOffset(ZoneOffset.UTC),
							now.sha256());
		}
		catch (NotJudged ex) {
			return null;
		}
	}

	private RequestPage.@Nullable Asked question(Request request, Map<Long, String> names) {
		return request.questions()
			.stream()
			.filter((question) -> question.answeredAt() == null && request.state() == State.INFO_REQUESTED)
			.findFirst()
			.map((question) -> new RequestPage.Asked(names.getOrDefault(question.asker(), ""),
					question.askedAt().atOffset(ZoneOffset.UTC), question.question(),
					request.times().touched().plus(this.settings.limit(State.INFO_REQUESTED)).atOffset(ZoneOffset.UTC)))
			.orElse(null);
	}

	private static List<String> added(Request request) {
		return request.decisions()
			.stream()
			.filter((word) -> word.revision() == request.revisions().size())
			.flatMap((word) -> word.tightening().conditions().stream())
			.toList();
	}

	private RequestPage.@Nullable Door door(Request request) {
		Revision revision = request.revision();
		if (revision == null || request.state() != State.DENIED) {
			return null;
		}
		Verdict verdict = revision.verdict();
		Rulebook rulebook = this.policy.withDigest(verdict.ruleBase()).rulebook();
		WayDown way = revision.smallestWayDown();
		Draft asked = request.asked();
		UriComponentsBuilder again = UriComponentsBuilder.fromPath("/requests/new")
			.queryParam("edition", asked.edition())
			.queryParam("preset", (asked.preset() != null) ? asked.preset() : "");
		String blueprint = (way != null && way.blueprint() != null) ? way.blueprint() : asked.blueprint();
		if (blueprint != null) {
			again.queryParam("blueprint", blueprint);
		}
		asked.answers().forEach(again::queryParam);
		return new RequestPage.Door(this.doors.of(request), (way != null) ? way.tier() : null,
				(way != null) ? way.controls().stream().map((id) -> rulebook.controls().get(id).name()).toList()
						: List.of(),
				(way != null) ? this.pages.blueprint(way.blueprint(), verdict) : null, again.build().toUriString(),
				alternatives(request));
	}

	private List<Alternative> alternatives(Request request) {
		try {
			return this.assessments.alternatives(request.use());
		}
		catch (IllegalArgumentException ex) {
			return List.of();
		}
	}

}
