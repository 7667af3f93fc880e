package org.weighhouse.web.replay;

import org.jspecify.annotations.Nullable;

/**
 * Something that the audit entries and the tables do not say alike.
 *
 * @param object as the log names it, `REQ-41`
 * @param field what of it; empty for all of it
 * @param expected what the log, or judging again, says; null for nothing
 * @param found what the tables say; null for nothing
 * @param entry the number of the entry that says so; null for none
 */
public record Difference(What what, String object, String field, @Nullable String expected, @Nullable String found,
		@Nullable Long entry) {

	/** How they differ. */
	public enum What {

		/** The tables say something else than the last entry about it. */
		CHANGED,
		/** No entry ever made it. */
		NEVER_LOGGED,
		/** Entries tell of it, and it is gone. */
		GONE,
		/** An entry tells of an act that nobody knows how to do again. */
		UNKNOWN_ACT,
		/** Its entries do not follow one from the other. */
		BROKEN_STORY,
		/** Judged again, the verdict is another one. */
		OTHER_VERDICT,
		/** What was stored is no longer what its digest says. */
		ALTERED

	}

	static Difference gone(String object, long entry) {
		return new Difference(What.GONE, object, "", "", null, entry);
	}

	static Difference neverLogged(String object) {
		return new Difference(What.NEVER_LOGGED, object, "", null, "", null);
	}

}
