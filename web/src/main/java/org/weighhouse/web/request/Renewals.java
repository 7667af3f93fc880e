package org.weighhouse.web.request;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Says what somebody may renew. An interface because what is approved knows requests, and
 * not the other way round.
 */
public interface Renewals {

	/**
	 * The approval with a number; null where there is none, or another person holds it.
	 */
	@Nullable Renewable of(long approval, long holder);

	/** Where an approval stands, as far as renewing it goes. */
	enum Standing {

		/** In effect, or about to be. */
		IN_EFFECT,
		/** In effect, and to be renewed early, since what it rests on changed. */
		EARLY,
		/** Its reason fell away, and somebody must look again. */
		SUSPENDED,
		/** Its last day is over. */
		EXPIRED,
		/** Taken back, or a newer one took its place: there is nothing to renew. */
		GONE

	}

	/**
	 * An approval that could be renewed.
	 *
	 * @param request the number of the request that it came from
	 * @param lastDay its last day
	 * @param firstStart the first day of the first of those that it renews, its own where
	 * it renews none
	 * @param extensions how often it was renewed so far
	 */
	record Renewable(long approval, long request, Standing standing, LocalDate lastDay, LocalDate firstStart,
			int extensions) {
	}

}
