package org.weighhouse.web.tolerated;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * A group uses something that nobody approved. Until a date nobody stops them: by then
 * they moved, stopped, or were granted it.
 */
class ToleratedUse {

	/** Where a tolerated use stands. */
	enum State {

		/** Nobody has asked for the group yet. */
		TOLERATED,
		/** One request covers the group. */
		REQUESTED,
		/** The group moved or stopped. */
		ENDED

	}

	/** How it ended. */
	enum Ending {

		/** To something that is allowed. */
		MOVED,
		/** It is no longer in use. */
		STOPPED

	}

	@Id
	private @Nullable Long id;

	@Version
	private long version;

	@Embedded(onEmpty = OnEmpty.USE_EMPTY)
	private Found found;

	private final long owner;

	private final long reporter;

	private int people;

	private final LocalDate since;

	private LocalDate until;

	@Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "target_")
	private @Nullable Target target;

	private State state;

	private @Nullable Long request;

	private @Nullable Ending ending;

	private @Nullable Instant endedAt;

	@PersistenceCreator
	ToleratedUse(@Nullable Long id, long version, Found found, long owner, long reporter, int people, LocalDate since,
			LocalDate until, @Nullable Target target, State state, @Nullable Long request, @Nullable Ending ending,
			@Nullable Instant endedAt) {
		this.id = id;
		this.version = version;
		this.found = found;
		this.owner = owner;
		this.reporter = reporter;
		this.people = people;
		this.since = since;
		this.until = until;
		this.target = target;
		this.state = state;
		this.request = request;
		this.ending = ending;
		this.endedAt = endedAt;
	}

	static ToleratedUse begun(Found found, long owner, long reporter, Terms terms, LocalDate since) {
		return new ToleratedUse(null, 0, found, owner, reporter, terms.people(), since, terms.until(),
				kept(terms.target()), State.TOLERATED, null, null, null);
	}

	/**
	 * What a reviewer may change.
	 *
	 * @param edition names an edition where there was only a name; null leaves it
	 */
	record Terms(@Nullable String edition, int people, LocalDate until, Target target) {
	}

	void change(Terms terms) {
		whileOpen();
		if (terms.edition() != null) {
			this.found = new Found(terms.edition(), null, this.found.place());
		}
		this.people = terms.people();
		this.until = terms.until();
		this.target = kept(terms.target());
	}

	/** One request covers the group. An earlier one that came to nothing is replaced. */
	void ask(long request) {
		whileOpen();
		this.request = request;
		this.state = State.REQUESTED;
	}

	void end(Ending ending, Instant at) {
		whileOpen();
		this.state = State.ENDED;
		this.ending = ending;
		this.endedAt = at;
	}

	/** Whether its date is over and it goes on. */
	boolean isPastDue(LocalDate today) {
		return this.state != State.ENDED && this.until.isBefore(today);
	}

	/** What a request for the group asks for; null while nobody knows the edition. */
	public @Nullable String editionToAskFor() {
		return (target().edition() != null) ? target().edition() : this.found.edition();
	}

	public long number() {
		if (this.id == null) {
			throw new IllegalStateException("not saved yet");
		}
		return this.id;
	}

	/** As people and the audit log name it. */
	public String name() {
		return "TOL-" + number();
	}

	public long version() {
		return this.version;
	}

	public Found found() {
		return this.found;
	}

	public long owner() {
		return this.owner;
	}

	public long reporter() {
		return this.reporter;
	}

	public int people() {
		return this.people;
	}

	public LocalDate since() {
		return this.since;
	}

	public LocalDate until() {
		return this.until;
	}

	public Target target() {
		return (this.target != null) ? this.target : Target.NONE;
	}

	public State state() {
		return this.state;
	}

	public @Nullable Long request() {
		return this.request;
	}

	public @Nullable Ending ending() {
		return this.ending;
	}

	@Nullable Instant endedAt() {
		return this.endedAt;
	}

	private void whileOpen() {
		if (this.state == State.ENDED) {
			throw new AlreadyEnded(name());
		}
	}

	private static @Nullable Target kept(Target target) {
		return target.isNone() ? null : target;
	}

}
