package org.weighhouse.web.request;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict;

/**
 * Says whether a use was approved once for all who are like it. An interface because what
 * is approved knows requests, and not the other way round.
 */
public interface StandingApprovals {

	/** The standing approval that covers a use; null if none does. */
	@Nullable Cover covering(Asked asked);

	/**
	 * The use, as it is at the upper end of its verdict.
	 *
	 * @param blueprint null for none; then hardly any standing approval covers it
	 */
	record Asked(long person, String edition, @Nullable String blueprint, String dataClass, String environment,
			String population, Verdict verdict) {
	}

	/**
	 * A standing approval that covers a use.
	 *
	 * @param id its number
	 * @param reviewer whether one reviewer lets people join; else policy does
	 * @param until its last day, and the last of whoever joins
	 */
	record Cover(long id, boolean reviewer, LocalDate until) {
	}

}
