package org.weighhouse.web.request;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.request.Decision.Word;

/**
 * Where people ask and decide: each act is one transaction that holds the request, asks
 * anew who may, and writes down what was done.
 */
@Component
@Transactional
public class Desk {

	/** Who may ask on behalf of all. */
	private static final Set<Role> OFFERING = Set.of(Role.REVIEWER, Role.OWNER, Role.CISO);

	private final RequestRows rows;

	private final DraftCheck check;

	private final SendCheck sendCheck;

	private final Renewing renewing;

	private final Planner planner;

	private final People people;

	private final DeskActs acts;

	private final RequestSettings settings;

	private final Clock clock;

	Desk(RequestRows rows, DraftCheck check, SendCheck sendCheck, Renewing renewing, Planner planner, People people,
			DeskActs acts, RequestSettings settings, Clock clock) {
		this.rows = rows;
		this.check = check;
		this.sendCheck = sendCheck;
		this.renewing = renewing;
		this.planner = planner;
		this.people = people;
		this.acts = acts;
		this.settings = settings;
		this.clock = clock;
	}

	public Request draft(long person, Draft draft) {
		return draft(Kind.USE, person(person), draft, Occasion.none(), null);
	}

	/**
	 * A draft for everybody who uses an edition in a ready-made way: once granted, they
	 * join it.
	 */
	public Request draftStanding(long person, Draft draft) {
		Person who = person(person);
		if (OFFERING.stream().noneMatch(who::has)) {
			throw new RoleMissing(Role.REVIEWER);
		}
		return draft(Kind.STANDING, who, draft, Occasion.none(), null);
	}

	/**
	 * A draft that renews an approval, as its request asked for it: of the same kind, on
	 * the same terms.
	 */
	public Request renew(long person, long approval) {
		Person who = person(person);
		Request old = this.renewing.renewable(approval, person, Times.day(now()));
		if (old.kind() == Kind.STANDING && OFFERING.stream().noneMatch(who::has)) {
			throw new RoleMissing(Role.REVIEWER);
		}
		ExceptionTerms terms = old.terms();
		return draft(old.kind(), who, old.asked(), Occasion.renewal(approval),
				(terms != null) ? terms.unaccepted() : null);
	}

	/** A draft in the name of whoever asks. */
	Request draft(Kind kind, Person who, Draft draft, Occasion occasion, @Nullable ExceptionTerms terms) {
		Request request;
		try {
			request = this.rows.add(kind, who.id(), this.check.checked(kind, draft, false), occasion, now());
		}
		catch (DuplicateKeyException ex) {
			throw new AlreadyOpen(null);
		}
		if (terms != null) {
			request.begin(terms);
			this.rows.save(request);
		}
		this.acts.record(request, who, null, "request.drafted", null, null);
		return request;
	}

	public Request change(long person, long number, long version, Draft draft) {
		return act(person, number, version, "request.changed", null, (request, who) -> {
			request.admit(Move.CHANGE, who);
			request.occasion().requireSame(request.asked(), draft);
			request.change(who, this.check.checked(request.kind(), draft, false), now());
		});
	}

	/**
	 * Sends a draft: its verdict is made and frozen, and who decides is planned.
	 * @throws NotSettled if unknowns alone could make it PROHIBITED; it stays a draft
	 */
	public Request submit(long person, long number, long version) {
		Request request = act(person, number, version, "request.submitted", null, (draft, who) -> {
			draft.admit(Move.SUBMIT, who);
			Assessed judged = this.planner.judge(draft);
			this.sendCheck.check(draft, judged);
			Instant now = now();
			Plan plan = this.planner.plan(draft, judged, now, null);
			requireOnlyOne(draft, plan);
			draft.submit(who, plan, now);
		});
		this.acts.recordPolicy(request, State.DRAFT);
		return request;
	}

	public Request withdraw(long person, long number, long version, String reason) {
		String why = text("reason", reason, false);
		return act(person, number, version, "request.withdrawn", why, (request, who) -> request.withdraw(who, now()));
	}

	/** The clock of the step stands still until the answer. */
	public Request ask(long person, long number, long version, String question) {
		String text = text("question", question, true);
		return act(person, number, version, "request.asked", text, (request, who) -> request.ask(who, text, now()));
	}

	public Request answer(long person, long number, long version, String answer) {
		String text = text("answer", answer, true);
		return act(person, number, version, "request.answered", text,
				(request, who) -> request.answer(who, text, now()));
	}

	/**
	 * @throws VerdictChanged if it was looked at another verdict than the one of now
	 */
	public Request approve(long person, long number, Said said) {
		return decide(person, number, Word.APPROVE, said);
	}

	/**
	 * @throws VerdictChanged if it was looked at another verdict than the one of now
	 */
	public Request deny(long person, long number, Said said) {
		return decide(person, number, Word.DENY, said);
	}

	private Request decide(long person, long number, Word word, Said said) {
		String reason = Words.orEmpty("reason", said.reason(), Words.MOST, new ArrayList<>());
		String what = (word == Word.APPROVE) ? "request.step-approved" : "request.step-denied";
		return act(person, number, said.version(), what, reason, (request, who) -> {
			request.admit((word == Word.APPROVE) ? Move.APPROVE : Move.DENY, who);
			request.decide(who, word, said, this.planner.judge(request).sha256(), now());
		});
	}

	/**
	 * Somebody who may decide has looked at a newer verdict: who decides is planned anew.
	 * @param sha256 of the verdict that was looked at
	 */
	public Request takeNewVerdict(long person, long number, long version, String sha256) {
		Request request = act(person, number, version, "request.verdict-taken", null, (open, who) -> {
			open.admit(Move.TAKE_NEW_VERDICT, who);
			Assessed judged = this.planner.judge(open);
			if (!judged.sha256().equals(sha256)) {
				throw new VerdictChanged(sha256, judged.sha256());
			}
			Instant now = now();
			Plan plan = this.planner.plan(open, judged, now, who.id());
			requireOnlyOne(open, plan);
			open.takeNewVerdict(who, plan, now);
		});
		this.acts.recordPolicy(request, State.IN_REVIEW);
		return request;
	}

	public Request assign(long person, long number, long version) {
		return act(person, number, version, "request.assigned", null, (request, who) -> request.assign(who, now()));
	}

	/**
	 * Takes several on: all of them or none.
	 * @param versions as they were seen, by number
	 */
	public void assign(long person, SortedMap<Long, Long> versions) {
		versions.forEach((number, version) -> assign(person, number, version));
	}

	public Request unassign(long person, long number, long version) {
		return act(person, number, version, "request.unassigned", null, (request, who) -> request.unassign(who, now()));
	}

	/** Ends it if nobody did anything for too long; doing so twice does nothing more. */
	boolean lapse(long number) {
		Request request = this.rows.lock(number).orElseThrow(() -> new NoSuchRequest(number));
		if (!request.isForgotten(this.settings, now())) {
			return false;
		}
		State from = request.state();
		request.lapse(now());
		this.rows.save(request);
		this.acts.recordLapse(request, from);
		return true;
	}

	Request act(long person, long number, long version, String what, @Nullable String reason,
			BiConsumer<Request, Person> deed) {
		Person who = person(person);
		Request request = this.rows.lock(number)
			.filter((found) -> found.isVisibleTo(who))
			.orElseThrow(() -> new NoSuchRequest(number));
		if (request.version() != version) {
			throw this.acts.stale(request);
		}
		State from = request.state();
		Long giver = (request.requester() != person) ? request.giver(who) : null;
		deed.accept(request, who);
		try {
			this.rows.save(request);
		}
		catch (DuplicateKeyException ex) {
			throw new AlreadyOpen(null);
		}
		this.acts.record(request, who, giver, what, from, reason);
		return request;
	}

	private void requireOnlyOne(Request request, Plan plan) {
		Optional<Long> other = plan.steps().isEmpty() ? Optional.empty()
				: this.rows.same(request.requester(), RequestRows.scope(request, plan.revision()), request.number());
		other.ifPresent((open) -> {
			throw new AlreadyOpen(open);
		});
	}

	private Person person(long id) {
		return this.people.find(id).orElseThrow(() -> new NoLongerHere(id));
	}

	Instant now() {
		return Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

	private static String text(String field, String typed, boolean needed) {
		List<Violation> violations = new ArrayList<>();
		String text = needed ? Words.checked(field, typed, Words.MOST, violations)
				: Words.orEmpty(field, typed, Words.MOST, violations);
		Invalid.refuse(violations);
		return text;
	}

}
