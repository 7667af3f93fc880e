package org.weighhouse.web.request;

import java.time.Instant;

import org.weighhouse.web.account.Role;

/**
 * One person's word on one step, on one revision of the verdict.
 */
public record Decision(int revision, int position, long person, Role role, Word word, String reason,
		Tightening tightening, Instant at) {

	/** What was said. */
	public enum Word {

		APPROVE, DENY

	}

}
