package org.weighhouse.web.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict.Demand;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Use;
import org.weighhouse.web.request.Decision.Word;
import org.weighhouse.web.request.Occasion.Declared;
import org.weighhouse.web.request.Transition.When;

/**
 * Somebody asks that an edition may be used. Says itself who may do what to it when, and
 * never lets anybody decide what they asked for themselves.
 */
public class Request {

	private static final Set<Role> DECIDERS = EnumSet.of(Role.REVIEWER, Role.OWNER, Role.LEGAL, Role.CISO);

	private final long number;

	private final Kind kind;

	private final long requester;

	private final Occasion occasion;

	private final Review review;

	private final List<Question> questions;

	private Draft asked;

	private State state;

	private long version;

	private @Nullable Long assignee;

	private @Nullable LocalDate until;

	private Times times;

	private @Nullable ExceptionTerms terms;

	Request(Stored stored, Review review, List<Question> questions, @Nullable ExceptionTerms terms) {
		this.number = stored.number();
		this.kind = stored.kind();
		this.requester = stored.requester();
		this.asked = stored.asked();
		this.state = stored.state();
		this.version = stored.version();
		this.assignee = stored.assignee();
		this.until = stored.until();
		this.times = stored.times();
		this.occasion = stored.occasion();
		this.terms = terms;
		this.review = review;
		this.questions = new ArrayList<>(questions);
	}

	/** One whose steps go by plain weekdays. */
	static Request draft(long number, Kind kind, long requester, Draft asked, Occasion occasion, Instant now) {
		return draft(number, kind, requester, asked, occasion, now, WorkingTime.WEEKDAYS);
	}

	static Request draft(long number, Kind kind, long requester, Draft asked, Occasion occasion, Instant now,
			WorkingTime calendar) {
		return new Request(
				new Stored(number, kind, requester, asked, State.DRAFT, 0, null, null, Times.begun(now), occasion),
				new Review(List.of(), List.of(), List.of(), calendar), List.of(), null);
	}

	void change(Person who, Draft draft, Instant now) {
		admit(Move.CHANGE, who);
		this.asked = draft;
		move(Move.CHANGE, When.ALWAYS, now);
	}

	void submit(Person who, Plan plan, Instant now) {
		admit(Move.SUBMIT, who);
		if (plan.when() == When.UNSETTLED) {
			throw new NotSettled(plan.revision().verdict().settledBy());
		}
		this.times = this.times.submitted(now);
		follow(Move.SUBMIT, plan, now);
	}

	/**
	 * The CISO allows it at once, until a day that is at most the last one of its plan.
	 */
	void declare(Person who, Plan plan, String reason, @Nullable LocalDate until, Instant now) {
		admit(Move.DECLARE, who);
		this.times = this.times.submitted(now);
		this.review.plan(plan, now);
		Said said = new Said(this.version, plan.revision().number(), plan.revision().sha256(), reason,
				new Tightening(List.of(), until, null));
		this.review.say(this.review.decision(apart(), who, Word.APPROVE, said, now, new ArrayList<>()), now);
		move(Move.DECLARE, When.ALWAYS, now);
	}

	/** The review of an emergency opens by itself. */
	void open(Plan plan, Instant now) {
		Transition.by(this.kind, this.state, Move.OPEN);
		this.times = this.times.submitted(now);
		follow(Move.OPEN, plan, now);
	}

	/** The terms that a new draft begins with. */
	void begin(ExceptionTerms first) {
		this.terms = first;
	}

	/** Says anew on which terms an exception is asked for. */
	void changeTerms(Person who, ExceptionTerms terms, Instant now) {
		admit(Move.CHANGE, who);
		this.terms = terms;
		move(Move.CHANGE, When.ALWAYS, now);
	}

	/** The clock of the step stands still until the answer. */
	void ask(Person who, String question, Instant now) {
		admit(Move.ASK, who);
		this.questions.add(new Question(this.questions.size() + 1, this.review.current().number(),
				this.review.openStep().position(), who.id(), question, now, null, null));
		this.review.stopClock(now);
		move(Move.ASK, When.ALWAYS, now);
	}

	void answer(Person who, String answer, Instant now) {
		admit(Move.ANSWER, who);
		this.questions.replaceAll((each) -> (each.answeredAt() == null) ? each.answered(answer, now) : each);
		this.review.startClock(now);
		move(Move.ANSWER, When.ALWAYS, now);
	}

	/**
	 * Somebody's word on the open step, on the verdict that they looked at.
	 * @param judgedNow SHA-256 of the verdict that holds now
	 */
	void decide(Person who, Word word, Said said, String judgedNow, Instant now) {
		Move move = (word == Word.APPROVE) ? Move.APPROVE : Move.DENY;
		admit(move, who);
		this.review.requireSeen(said, judgedNow);
		boolean yes = word == Word.APPROVE;
		if (yes && this.kind != Kind.REVIEW && this.review.current().isUnsettled()) {
			throw new NotSettled(this.review.current().verdict().settledBy());
		}
		List<Violation> violations = new ArrayList<>();
		ExceptionTerms accepted = (this.terms != null && yes && this.review.openStep().role() == Role.OWNER)
				? this.terms.accepted(Words.checked("acceptance", said.acceptance(), Words.MOST, violations)) : null;
		Decision decision = this.review.decision(apart(), who, word, said, now, violations);
		move(move, this.review.say(decision, now), now);
		this.terms = (accepted != null) ? accepted : this.terms;
		this.assignee = null;
	}

	/** A newer verdict was looked at: whoever it asks for decides anew. */
	void takeNewVerdict(Person who, Plan plan, Instant now) {
		admit(Move.TAKE_NEW_VERDICT, who);
		if (plan.revision().sha256().equals(this.review.current().sha256())) {
			throw new SameVerdict(this.number);
		}
		follow(Move.TAKE_NEW_VERDICT, plan, now);
		this.terms = (this.terms != null) ? this.terms.unaccepted() : null;
		this.assignee = null;
	}

	void assign(Person who, Instant now) {
		admit(Move.ASSIGN, who);
		this.assignee = who.id();
		move(Move.ASSIGN, When.ALWAYS, now);
	}

	void unassign(Person who, Instant now) {
		admit(Move.UNASSIGN, who);
		this.assignee = null;
		move(Move.UNASSIGN, When.ALWAYS, now);
	}

	void withdraw(Person who, Instant now) {
		admit(Move.WITHDRAW, who);
		move(Move.WITHDRAW, When.ALWAYS, now);
	}

	/** Whether nothing happened for longer than that. */
	boolean isForgotten(RequestSettings settings, Instant now) {
		return this.state.isOpen() && this.times.touched().isBefore(now.minus(settings.limit(this.state)));
	}

	void lapse(Instant now) {
		Transition.by(this.kind, this.state, Move.LAPSE);
		move(Move.LAPSE, When.ALWAYS, now);
	}

	/** Whether somebody may know of it at all. */
	public boolean isVisibleTo(Person who) {
		return isVisible(this.requester, this.times.submitted() != null, who);
	}

	/** Whether somebody may decide anything at all. */
	static boolean isDecider(Person who) {
		return who.decidingRoles().stream().anyMatch(DECIDERS::contains);
	}

	static boolean isVisible(long requester, boolean submitted, Person who) {
		return who.id() == requester || who.has(Role.COMPLIANCE) || (submitted && isDecider(who));
	}

	/** For whom somebody would decide now; null for themselves. */
	public @Nullable Long giver(Person who) {
		return (this.state == State.IN_REVIEW) ? this.review.giver(apart(), who) : null;
	}

	/** Whether somebody may do this now. */
	public boolean admits(Move move, Person who) {
		try {
			admit(move, who);
			return true;
		}
		catch (Refused ex) {
			return false;
		}
	}

	/**
	 * @throws Refused by name, if somebody may not do this now
	 */
	void admit(Move move, Person who) {
		switch (Transition.by(this.kind, this.state, move)) {
			case REQUESTER -> {
				if (who.id() != this.requester) {
					throw new NotYours(this.number);
				}
			}
			case DECIDER -> {
				this.occasion.admit(this.number, who);
				this.review.admit(this.number, this.requester, apart(), who);
				if (this.terms != null) {
					this.terms.admit(this.number, this.review.openStep().role(), who);
				}
			}
			case CISO -> {
				if (who.id() == this.requester) {
					throw new OwnRequest(this.number);
				}
				if (!who.has(Role.CISO)) {
					throw new RoleMissing(Role.CISO);
				}
			}
			case ITSELF, CLOCK -> throw new NotPossibleNow(this.state, move);
		}
	}

	/**
	 * For whom nobody else decides: who asked, who declared the emergency, who accepts
	 * the risk.
	 */
	private Set<Long> apart() {
		return Stream
			.of(Stream.of(this.requester), Stream.ofNullable(this.occasion.reviews()).map(Declared::by),
					Stream.ofNullable(this.terms).map(ExceptionTerms::riskOwner))
			.flatMap((ids) -> ids)
			.collect(Collectors.toUnmodifiableSet());
	}

	private void follow(Move move, Plan plan, Instant now) {
		this.review.plan(plan, now);
		move(move, plan.when(), now);
	}

	private void move(Move move, When when, Instant now) {
		this.state = Transition.next(this.kind, this.state, move, when);
		this.version++;
		boolean decided = this.state == State.APPROVED || this.state == State.DENIED;
		this.times = decided ? this.times.decided(now) : this.times.touched(now);
		if (this.state == State.APPROVED) {
			Declared emergency = this.occasion.reviews();
			this.until = (emergency != null) ? emergency.until() : this.review.end(Times.day(now));
		}
	}

	/** What is told once it is granted. */
	Approved approved() {
		Revision revision = this.review.current();
		LocalDate end = Objects.requireNonNull(this.until, "only what is approved has an end");
		List<Decision> words = this.review.valid().toList();
		return new Approved(this.number, this.kind, this.requester, this.asked, revision,
				Times.day(this.times.touched()), end,
				words.stream().flatMap((word) -> word.tightening().conditions().stream()).toList(),
				this.review.dataCeiling(), words.stream().map(Decision::person).toList(), this.occasion.renews(),
				this.terms);
	}

	/**
	 * What is told once it is denied.
	 * @param reason null where nobody gave one
	 * @param by null where policy or the clock denied it
	 */
	Denied denied(@Nullable String reason, @Nullable Long by) {
		return new Denied(this.number, this.kind, this.occasion.emergency(), reason, by);
	}

	public long number() {
		return this.number;
	}

	/** As people call it: `REQ-41`. */
	public String name() {
		return name(this.number);
	}

	static String name(long number) {
		return "REQ-" + number;
	}

	public Kind kind() {
		return this.kind;
	}

	public long requester() {
		return this.requester;
	}

	/** Why it was opened. */
	public Occasion occasion() {
		return this.occasion;
	}

	/** The terms of an exception; null before they are given, and for all others. */
	public @Nullable ExceptionTerms terms() {
		return this.terms;
	}

	public Draft asked() {
		return this.asked;
	}

	/** What is judged. */
	public Use use() {
		return this.asked.use(this.number);
	}

	public State state() {
		return this.state;
	}

	/** Grows with every act: what was seen with an older one is refused. */
	public long version() {
		return this.version;
	}

	/** The verdicts it was judged by, the latest last; none while it is a draft. */
	public List<Revision> revisions() {
		return this.review.revisions();
	}

	/** The verdict that is decided on; null while it is a draft. */
	public @Nullable Revision revision() {
		return this.review.latest();
	}

	/** The steps of all revisions. */
	public List<Step> steps() {
		return this.review.steps();
	}

	/** The step whose turn it is; null where nobody decides. */
	public @Nullable Step openStep() {
		return this.state.isOpen() ? this.review.open() : null;
	}

	/** What was said on all revisions. */
	public List<Decision> decisions() {
		return this.review.decisions();
	}

	/** What is left of a step's time; null while its clock stands still. */
	@Nullable TimeLeft left(Step step, Instant now) {
		return TimeLeft.of(step.dueAt(), now, this.review.calendar());
	}

	public List<Question> questions() {
		return List.copyOf(this.questions);
	}

	/** Who took it on; null for nobody. */
	public @Nullable Long assignee() {
		return this.assignee;
	}

	/**
	 * The last day, were it approved today: policy's, or an earlier one that somebody
	 * set.
	 */
	LocalDate latestEnd(LocalDate today) {
		return this.review.end(today);
	}

	/** The classes of data that can still be allowed, the most harmless first. */
	List<String> ceilings() {
		List<String> ceilings = this.review.current().ceilings();
		return ceilings.subList(0, ceilings.indexOf(this.review.dataCeiling()) + 1);
	}

	/** What was said on the verdict that is decided on. */
	List<Decision> words() {
		return this.review.valid().toList();
	}

	/** The last day, once approved. */
	public @Nullable LocalDate until() {
		return this.until;
	}

	public Times times() {
		return this.times;
	}

	/**
	 * It was granted.
	 *
	 * @param revision the verdict it was granted on
	 * @param from the first day
	 * @param until the last day
	 * @param added conditions that people added to those of the verdict
	 * @param dataCeiling the highest class of data
	 * @param decidedBy who approved, in order; nobody where policy did
	 * @param renews the number of the approval that it renews; null for none
	 * @param exception the terms of an exception; null for all others
	 */
	public record Approved(long request, Kind kind, long requester, Draft asked, Revision revision, LocalDate from,
			LocalDate until, List<String> added, String dataCeiling, List<Long> decidedBy, @Nullable Long renews,
			@Nullable ExceptionTerms exception) {

		/** The conditions that the rule base demands. */
		public List<Demand> demanded() {
			return this.revision.verdict().conditions();
		}

		/** The standing approval that it joins; null for none. */
		public @Nullable Long joins() {
			return (this.revision.cover() != null) ? this.revision.cover().id() : null;
		}

	}

	/**
	 * It was denied.
	 *
	 * @param reviews the number of the emergency that it looked at again; null for none
	 * @param reason null where nobody gave one
	 * @param by who denied it; null where policy or the clock did
	 */
	public record Denied(long request, Kind kind, @Nullable Long reviews, @Nullable String reason, @Nullable Long by) {
	}

}
