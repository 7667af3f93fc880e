package org.weighhouse.web.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Since when an approval stands still, and why.
 *
 * @param because the reasons, as {@link Reason#text}
 * @param cause what made somebody look, as `reconsideration:7`
 */
record Suspension(Instant at, String because, String cause) {

	/** How long there is to renew it or to restore what fell away. */
	static final Duration LIMIT = Duration.ofDays(30);

	static Suspension of(Instant at, List<Reason> reasons, String cause) {
		return new Suspension(at, Reason.text(reasons), cause);
	}

	List<Reason> reasons() {
		return Reason.read(this.because);
	}

	/** The last day (UTC) on which something can still be done about it. */
	LocalDate until() {
		return this.at.plus(LIMIT).atZone(ZoneOffset.UTC).toLocalDate();
	}

	boolean isOver(Instant now) {
		return now.isAfter(this.at.plus(LIMIT));
	}

}
