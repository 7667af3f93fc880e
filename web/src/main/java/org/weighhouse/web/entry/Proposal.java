package org.weighhouse.web.entry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A text of an entry that takes a claim less gravely, and waits for a second person.
 *
 * @param base SHA-256 of the text that it was made from
 * @param decider who agreed or refused; null while nobody has
 */
record Proposal(long number, String tool, String text, String base, String because, long proposer, Instant proposedAt,
		State state, @Nullable Long decider, @Nullable String decidedBecause) {

	/** Where it stands. */
	enum State {

		OPEN, AGREED, REFUSED

	}

	/** As people and the audit log name it. */
	public String name() {
		return name(this.number);
	}

	static String name(long number) {
		return "SOFT-" + number;
	}

}
