package org.weighhouse.web.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How many the tables say and how many the audit log says, by what, and where they
 * differ.
 */
class Tally {

	/** More are counted, but not listed. */
	private static final int MOST_LISTED = 1000;

	private final Map<String, Count> counts = new TreeMap<>();

	private final List<Difference> differences = new ArrayList<>();

	private long different;

	/** How many of something there are. */
	record Count(String what, long tables, long log, boolean equal) {

		Count(String what, long tables, long log) {
			this(what, tables, log, tables == log);
		}

	}

	/** Something that the two tell differently; null where one knows nothing of it. */
	record Difference(String subject, @Nullable String tables, @Nullable String log) {
	}

	/** Also what there is none of is told. */
	void begin(String what) {
		this.counts.putIfAbsent(what, new Count(what, 0, 0));
	}

	void tables(String what) {
		this.counts.merge(what, new Count(what, 1, 0), Tally::sum);
	}

	void log(String what) {
		this.counts.merge(what, new Count(what, 0, 1), Tally::sum);
	}

	/** Notes it where the two are not the same. */
	void compare(String subject, @Nullable String tables, @Nullable String log) {
		if ((tables == null) ? log != null : !tables.equals(log)) {
			this.different++;
			if (this.differences.size() < MOST_LISTED) {
				this.differences.add(new Difference(subject, tables, log));
			}
		}
	}

	private static Count sum(Count one, Count other) {
		return new Count(one.what(), one.tables() + other.tables(), one.log() + other.log());
	}

	List<Count> counts() {
		return List.copyOf(this.counts.values());
	}

	List<Difference> differences() {
		return List.copyOf(this.differences);
	}

	/** How many, also those that are not listed. */
	long different() {
		return this.different;
	}

	boolean addsUp() {
		return this.different == 0 && this.counts.values().stream().allMatch(Count::equal);
	}

}
