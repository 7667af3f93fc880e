package org.weighhouse.web.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * When a request was begun, last touched, sent and decided.
 */
public record Times(Instant begun, Instant touched, @Nullable Instant submitted, @Nullable Instant decided) {

	static Times begun(Instant now) {
		return new Times(now, now, null, null);
	}

	/** The day in UTC. */
	static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, ZoneOffset.UTC);
	}

	Times touched(Instant now) {
		return new Times(this.begun, now, this.submitted, this.decided);
	}

	Times submitted(Instant now) {
		return new Times(this.begun, now, now, null);
	}

	Times decided(Instant now) {
		return new Times(this.begun, now, this.submitted, now);
	}

}
