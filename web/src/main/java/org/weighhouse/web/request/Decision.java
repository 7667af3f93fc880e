package org.weighhouse.web.request;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.account.Role;

/**
 * One person's word on one step, on one revision of the verdict.
 *
 * @param onBehalfOf in whose place they said it; null for themselves
 */
public record Decision(int revision, int position, long person, @Nullable Long onBehalfOf, Role role, Word word,
		String reason, Tightening tightening, Instant at) {

	/** What was said. */
	public enum Word {

		APPROVE, DENY

	}

}
