package org.weighhouse.web.approval;

import org.jspecify.annotations.Nullable;

/**
 * Approvals that must be looked at again, and how far that has come.
 *
 * @param subject what happened, as `control:12` or the digest of a rule base
 * @param about the tool or edition whose approvals it is about; null for all
 * @param only the one approval it is about; null for more
 * @param reached the highest number that was looked at
 */
record Reconsideration(long number, Cause cause, String subject, @Nullable String about, @Nullable Long only,
		long reached) {

	/** What made it necessary. */
	enum Cause {

		/** Another rule base is in force. */
		RULE_BASE,
		/** The catalogue of tools is another one. */
		CATALOGUE,
		/** A control counts no more. */
		CONTROL,
		/** There is news about a tool. */
		SIGNAL,
		/** It was granted a moment ago, perhaps on what fell away at the same moment. */
		GRANT,
		/** A day began. */
		DAY

	}

	/** As the audit log names it. */
	String name() {
		return "reconsideration:" + this.number;
	}

}
