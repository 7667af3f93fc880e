package org.weighhouse.web.export;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What was typed on the form of an export, or sent by a program, as it is.
 *
 * @param columns names with commas between
 */
record WishForm(@Nullable String what, @Nullable String format, @Nullable String from, @Nullable String to,
		@Nullable String asOf, @Nullable String tool, @Nullable String tier, @Nullable String state,
		@Nullable String kind, @Nullable String columns, @Nullable Boolean mark, @Nullable String request,
		@Nullable String sample, @Nullable String seed) {

	/** Nothing typed: never null. */
	static String word(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** Which columns; empty for all. */
	List<String> columnNames() {
		return word(this.columns).isEmpty() ? List.of()
				: Stream.of(word(this.columns).split("\\s*,\\s*")).distinct().toList();
	}

	/**
	 * What is wanted.
	 * @throws org.weighhouse.web.request.Invalid with everything that cannot be taken
	 */
	Wish wish(Clock clock) {
		return new WishReader(this, clock).wish();
	}

}
