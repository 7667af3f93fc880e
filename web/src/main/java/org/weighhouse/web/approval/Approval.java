package org.weighhouse.web.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.weighhouse.web.tool.Versions;

/**
 * What a granted request yields. Only while it is {@link State#ACTIVE} on a day may its
 * members use what it names, within its scope and on its conditions.
 */
class Approval {

	/** Where an approval stands. */
	enum State {

		/** Its first day is yet to come. */
		PENDING_START,
		/** In effect. */
		ACTIVE,
		/** Its reason fell away, and somebody must look again. */
		SUSPENDED,
		/** Its last day is over. */
		EXPIRED,
		/** Taken back. */
		REVOKED,
		/** A newer approval took its place. */
		SUPERSEDED

	}

	@Id
	private @Nullable Long id;

	@Version
	private long version;

	private final long holder;

	@Embedded(onEmpty = OnEmpty.USE_EMPTY)
	private final Reach reach;

	@Embedded(onEmpty = OnEmpty.USE_EMPTY)
	private final Basis basis;

	@Embedded(onEmpty = OnEmpty.USE_EMPTY)
	private final Term term;

	@Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "versions_")
	private @Nullable Versions versions;

	private final boolean standing;

	private State state;

	private @Nullable Instant endedAt;

	@Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "suspended_")
	private @Nullable Suspension suspension;

	@Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "recertify_")
	private @Nullable EarlyRecertification early;

	@Embedded(onEmpty = OnEmpty.USE_EMPTY)
	private final Lineage lineage;

	private Instant lookedAt;

	private final List<ApprovalCondition> conditions;

	private final Set<ApprovalMember> members;

	@PersistenceCreator
	Approval(@Nullable Long id, long version, long holder, Reach reach, Basis basis, Term term,
			@Nullable Versions versions, boolean standing, State state, @Nullable Instant endedAt,
			@Nullable Suspension suspension, @Nullable EarlyRecertification early, Lineage lineage, Instant lookedAt,
			List<ApprovalCondition> conditions, Set<ApprovalMember> members) {
		this.id = id;
		this.version = version;
		this.holder = holder;
		this.reach = reach;
		this.basis = basis;
		this.term = term;
		this.versions = versions;
		this.standing = standing;
		this.state = state;
		this.endedAt = endedAt;
		this.suspension = suspension;
		this.early = early;
		this.lineage = lineage;
		this.lookedAt = lookedAt;
		this.conditions = new ArrayList<>(conditions);
		this.members = new LinkedHashSet<>(members);
	}

	/**
	 * A new one, in effect from its first day on. A standing one is for others to join.
	 * @param at when people decided it
	 */
	static Approval granted(Instant at, long holder, Reach reach, Basis basis, Term term, boolean standing,
			List<ApprovalCondition> conditions) {
		Set<ApprovalMember> members = standing ? Set.of() : Set.of(new ApprovalMember(holder, term.starts()));
		return new Approval(null, 0, holder, reach, basis, term, null, standing, State.ACTIVE, null, null, null,
				Lineage.begun(term.starts()), at, conditions, members);
	}

	/**
	 * The same in the place of another, whose people go on using it, in its versions.
	 * @param before null for none; then it holds for the versions of what it joins
	 */
	Approval afterwards(@Nullable Approval before, @Nullable Versions joined) {
		Set<ApprovalMember> all = new LinkedHashSet<>(this.members);
		if (before != null && !this.standing) {
			before.members.stream()
				.filter((member) -> !isMember(member.person()))
				.limit(Math.max(0, this.reach.headcount() - all.size()))
				.forEach(all::add);
		}
		return new Approval(this.id, this.version, this.holder, this.reach, this.basis, this.term,
				(before != null) ? before.versions : joined, this.standing, this.state, null, null, null,
				(before != null) ? before.lineage.renewed(before.number()) : this.lineage, this.lookedAt,
				this.conditions, all);
	}

	/** Grows with every change: what was seen with an older one is refused. */
	long version() {
		return this.version;
	}

	public long number() {
		if (this.id == null) {
			throw new IllegalStateException("not saved yet");
		}
		return this.id;
	}

	/** As people and the audit log name it. */
	public String name() {
		return "APR-" + number();
	}

	public long holder() {
		return this.holder;
	}

	public Reach reach() {
		return this.reach;
	}

	public Basis basis() {
		return this.basis;
	}

	public Term term() {
		return this.term;
	}

	public @Nullable Versions versions() {
		return this.versions;
	}

	public boolean isStanding() {
		return this.standing;
	}

	@Nullable Instant endedAt() {
		return this.endedAt;
	}

	/** Since when it stands still; null while it does not. */
	public @Nullable Suspension suspension() {
		return this.suspension;
	}

	/** By when to renew it early; null where nothing asks for that. */
	public @Nullable EarlyRecertification early() {
		return this.early;
	}

	/**
	 * The same details with the day by which to renew it, where something asks for that.
	 */
	Map<String, String> renewBy(Map<String, String> details) {
		if (this.early == null) {
			return details;
		}
		Map<String, String> all = new TreeMap<>(details);
		all.put("renewBy", this.early.until().toString());
		return all;
	}

	public Lineage lineage() {
		return this.lineage;
	}

	/** When people last decided about it: they knew the news until then. */
	Instant lookedAt() {
		return this.lookedAt;
	}

	List<ApprovalCondition> conditions() {
		return List.copyOf(this.conditions);
	}

	Set<ApprovalMember> members() {
		return Set.copyOf(this.members);
	}

	/** Its state on a day (UTC): dates tell, also before anybody wrote it down. */
	State stateOn(LocalDate day) {
		if (this.state != State.ACTIVE) {
			return this.state;
		}
		if (this.term.isBefore(day)) {
			return State.EXPIRED;
		}
		return this.term.isAfter(day) ? State.PENDING_START : State.ACTIVE;
	}

	boolean isMember(long person) {
		return this.members.stream().anyMatch((member) -> member.person() == person);
	}

	/** Whether its last day is over and nobody wrote it down yet. */
	boolean isLeftOpenPast(LocalDate today) {
		return this.state == State.ACTIVE && this.term.isBefore(today);
	}

	/** Writes down that its last day is over. */
	void expire(LocalDate today, Instant at) {
		if (!isLeftOpenPast(today)) {
			throw new NotInEffect(name(), stateOn(today));
		}
		this.state = State.EXPIRED;
		this.endedAt = at;
	}

	/** Takes it back before its end. */
	void revoke(LocalDate today, Instant at) {
		State now = stateOn(today);
		if (now != State.ACTIVE && now != State.SUSPENDED && now != State.PENDING_START) {
			throw new NotInEffect(name(), now);
		}
		this.state = State.REVOKED;
		this.endedAt = at;
	}

	/** Its reason fell away: nothing is allowed by it until somebody has looked again. */
	void suspend(Suspension why, LocalDate today) {
		whileInEffect(today);
		this.state = State.SUSPENDED;
		this.suspension = why;
		this.early = null;
	}

	/**
	 * It holds again, people have decided.
	 * @param look at it as it is today, knowing all news
	 * @throws StillSuspended if that speaks against it
	 */
	void lift(SecondLook look, LocalDate today, Instant at) {
		if (this.state != State.SUSPENDED) {
			throw new NotInEffect(name(), stateOn(today));
		}
		if (this.term.isBefore(today)) {
			throw new NotInEffect(name(), State.EXPIRED);
		}
		if (look.outcome() == SecondLook.Outcome.SUSPEND) {
			throw new StillSuspended(name(), look.reasons());
		}
		this.state = State.ACTIVE;
		this.suspension = null;
		this.lookedAt = at;
		if (look.outcome() == SecondLook.Outcome.RECERTIFY) {
			recertify(look.reasons(), today);
		}
	}

	/** Whether nobody did anything about what suspended it for too long. */
	boolean isGivenUp(Instant now) {
		return this.suspension != null && this.state == State.SUSPENDED && this.suspension.isOver(now);
	}

	/**
	 * What it rests on changed, and it still stands: it should be renewed early.
	 * @return whether that is news
	 */
	boolean recertify(List<Reason> reasons, LocalDate today) {
		whileInEffect(today);
		EarlyRecertification before = this.early;
		if (before == null) {
			this.early = EarlyRecertification.of(today, reasons);
		}
		else {
			this.early = before.because(reasons);
		}
		return !this.early.equals(before);
	}

	/** Nothing asks for an early renewal any more. */
	void holdsAgain() {
		this.early = null;
	}

	/** A newer approval takes its place. */
	void supersede(LocalDate today, Instant at) {
		if (isOver(today)) {
			throw new NotInEffect(name(), stateOn(today));
		}
		this.state = State.SUPERSEDED;
		this.endedAt = at;
	}

	/** Whether it can never allow anything again. */
	boolean isOver(LocalDate today) {
		State now = stateOn(today);
		return now == State.EXPIRED || now == State.REVOKED || now == State.SUPERSEDED;
	}

	/** Shows that a condition is met. */
	void meet(int place, String evidence, long by, LocalDate today) {
		whileOpen(today);
		this.conditions.set(place(place), this.conditions.get(place(place)).met(evidence, by, today));
	}

	/** Takes back that a condition is met. */
	void reopen(int place, LocalDate today) {
		whileOpen(today);
		this.conditions.set(place(place), this.conditions.get(place(place)).open());
	}

	void approveVersions(Versions versions, LocalDate today) {
		whileOpen(today);
		this.versions = versions;
	}

	/**
	 * Lets somebody use it as well.
	 * @throws FullHouse when as many use it as were asked for
	 */
	void admit(long person, LocalDate today) {
		whileInEffect(today);
		if (this.standing) {
			throw new IllegalStateException("a standing approval is joined by a request of one's own");
		}
		if (isMember(person)) {
			return;
		}
		if (this.members.size() >= this.reach.headcount()) {
			throw new FullHouse(name(), this.reach.headcount());
		}
		this.members.add(new ApprovalMember(person, today));
	}

	void dismiss(long person, LocalDate today) {
		whileOpen(today);
		this.members.removeIf((member) -> member.person() == person && person != this.holder);
	}

	private int place(int place) {
		if (place < 0 || place >= this.conditions.size()) {
			throw new NoSuchApproval(name() + ", condition " + place);
		}
		return place;
	}

	/** What is suspended can be put in order. */
	private void whileOpen(LocalDate today) {
		if (this.state != State.SUSPENDED) {
			whileInEffect(today);
		}
	}

	private void whileInEffect(LocalDate today) {
		State now = stateOn(today);
		if (now != State.ACTIVE && now != State.PENDING_START) {
			throw new NotInEffect(name(), now);
		}
	}

}
