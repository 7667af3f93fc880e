package org.weighhouse.web.tlog;

import org.jspecify.annotations.Nullable;

/**
 * What a check of a log came to.
 *
 * @param size how many entries were looked at
 * @param from the first entry that can be wrong; null where none is, or no entry is
 * @param to the last one that can be the first wrong one
 * @param why what was found, as a key of words
 * @param where the file or row that shows it
 */
public record Finding(Verdict verdict, long size, @Nullable Long from, @Nullable Long to, String why, String where) {

	/** What became of a log. */
	public enum Verdict {

		/** Nothing is other than what was signed. */
		UNCHANGED(0),
		/** An entry, or what is kept about it, is other than what was signed. */
		CHANGED(10),
		/** Entries at the end are gone. */
		SHORTENED(11),
		/** It tells another story than an older checkpoint. */
		FORKED(12),
		/** What says how it must be is not signed by whoever must. */
		BAD_SIGNATURE(13);

		private final int exit;

		Verdict(int exit) {
			this.exit = exit;
		}

		/** For the command line. */
		public int exit() {
			return this.exit;
		}

	}

	public static Finding unchanged(long size) {
		return new Finding(Verdict.UNCHANGED, size, null, null, "unchanged", "");
	}

	public static Finding badSignature(String why, String where) {
		return new Finding(Verdict.BAD_SIGNATURE, 0, null, null, why, where);
	}

	public static Finding of(Verdict verdict, long size, long from, long to, String why, String where) {
		return new Finding(verdict, size, from, to, why, where);
	}

	/** The earlier one of two. */
	static Finding earlier(@Nullable Finding one, Finding other) {
		boolean first = one != null && one.from != null && other.from != null && one.from <= other.from;
		return first ? one : other;
	}

}
