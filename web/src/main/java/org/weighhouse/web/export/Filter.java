package org.weighhouse.web.export;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Which rows of a register.
 *
 * @param from the first day (UTC); null for the beginning
 * @param to the last day; null for today
 * @param asOf the day that is asked about instead of today; null for today
 * @param tool words that the edition's name holds, or in the audit log what was acted on
 * @param tier null for any
 * @param state empty for the usual ones
 * @param kind empty for any
 */
record Filter(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate asOf, String tool,
		@Nullable Tier tier, String state, String kind) {

	/** Everything. */
	static final Filter NONE = new Filter(null, null, null, "", null, "", "");

	/** Everything of a period. */
	static Filter period(LocalDate from, LocalDate to) {
		return new Filter(from, to, null, "", null, "", "");
	}

}
