package org.weighhouse.web.control;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Finds the requests that a control can be verified for. An interface because requests
 * know controls, and not the other way round.
 */
public interface RequestsInReview {

	/** One that is not over, for the eyes of somebody. */
	Optional<InReview> find(long number, long reader);

	/**
	 * What is asked for.
	 *
	 * @param edition tool and edition, as `claude-code/managed-default`
	 * @param blueprint the ready-made way that is asked for; null for none
	 * @param requester who asks, and never verifies
	 */
	record InReview(long number, String name, String edition, @Nullable String blueprint, long requester) {
	}

}
