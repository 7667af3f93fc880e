package org.weighhouse.web.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * Once that everything was proved again.
 *
 * @param product the version of Weighhouse that did it
 * @param ruleBase the digest of the rule base in force then
 * @param statesAt when the state of everything was compared; null before
 * @param objects how many objects were compared
 * @param entries how many entries the log had
 * @param allVerdicts whether every verdict is judged again, and not a sample
 * @param verdicts how many were judged so far
 * @param reached how far that has come
 * @param doneAt null while it goes on
 */
record Run(long id, Cause cause, String product, String ruleBase, Instant begunAt, @Nullable Instant statesAt,
		long objects, long entries, boolean allVerdicts, long verdicts, Reached reached, int differences,
		@Nullable Instant doneAt) {

	/** What made it necessary. */
	enum Cause {

		/** A night passed. */
		NIGHT,
		/** Another version of Weighhouse, or another rule base, than the last time. */
		UPGRADE,
		/** Somebody wants to know. */
		ASKED

	}

	/**
	 * The last verdict that was judged: of requests in their order, then of results.
	 */
	record Reached(long request, int revision, long result) {

		static final Reached NOTHING = new Reached(0, 0, 0);

	}

	/** As people and the audit log name it. */
	public String name() {
		return "RPL-" + this.id;
	}

	public boolean isDone() {
		return this.doneAt != null;
	}

	public boolean isClean() {
		return this.differences == 0;
	}

	/** For pages. */
	public OffsetDateTime begun() {
		return this.begunAt.atOffset(ZoneOffset.UTC);
	}

}
