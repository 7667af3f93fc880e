package org.weighhouse.web.request;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict.Route;
import org.weighhouse.engine.Verdict.Step;
import org.weighhouse.web.request.StandingApprovals.Cover;

/**
 * What will happen to a use once it is asked for.
 *
 * @param blueprint the name of the ready-made way; null for none
 * @param steps who decides
 * @param usual how long such requests usually took; null while that is not known
 * @param cover the standing approval that covers it; null for none
 */
record Prospect(@Nullable String blueprint, Outcome outcome, Route route, List<Step> steps, @Nullable Duration usual,
		@Nullable Cover cover) {

	/** How it is decided. */
	enum Outcome {

		/** Answers are missing. */
		SETTLE_FIRST,
		/** The rules say no. */
		DENIED,
		/** The rules say yes. */
		POLICY,
		/** It was approved once for all who are like it. */
		COVERED,
		/** People say. */
		PEOPLE

	}

	/** The usual time in whole days, at least one; null while that is not known. */
	public @Nullable Long usualDays() {
		return (this.usual != null) ? Math.max(1, Math.round(this.usual.toHours() / 24.0)) : null;
	}

}
