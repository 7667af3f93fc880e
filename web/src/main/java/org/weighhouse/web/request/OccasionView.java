package org.weighhouse.web.request;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.request.Renewals.Standing;

/**
 * Why a request was opened, in words.
 *
 * @param door the number of the denied request whose door it takes; null for none
 */
record OccasionView(Kind kind, @Nullable Long door, @Nullable Renewed renewed, @Nullable Emergency emergency,
		@Nullable Terms terms) {

	/**
	 * What it renews.
	 *
	 * @param standing null where nobody knows any more; then nothing after it is known
	 * @param was the tier that was approved
	 * @param difference what is other than in the verdict that was approved
	 */
	record Renewed(long approval, @Nullable Long request, @Nullable Standing standing, @Nullable LocalDate lastDay,
			@Nullable LocalDate firstStart, int extensions, @Nullable Tier was, @Nullable Difference difference) {
	}

	/** The emergency that it looks at again. */
	record Emergency(long request, String by, LocalDate until) {
	}

	/** The terms of an exception. */
	record Terms(String riskOwner, ExceptionTerms terms) {
	}

}
