package org.weighhouse.web.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A mail on its way.
 *
 * @param messageId the same at each try, so that whoever gets it twice can tell
 * @param digestDay the day whose news it gathers; null for a single one
 * @param nextTry null once it was sent or given up
 */
record Mail(long id, long person, String messageId, @Nullable LocalDate digestDay, OffsetDateTime writtenAt, int tries,
		@Nullable OffsetDateTime nextTry, @Nullable String lastError) {

	static final Duration PATIENCE = Duration.ofDays(3);

	/** After each failure longer; the last one from then on. */
	private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(20), Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6));

	/** How long to wait after one more failure; null to give up. */
	@Nullable Duration waitAfterFailure(Instant now) {
		Duration wait = WAITS.get(Math.min(this.tries, WAITS.size() - 1));
		return now.plus(wait).isAfter(this.writtenAt.toInstant().plus(PATIENCE)) ? null : wait;
	}

	public boolean isGivenUp() {
		return this.nextTry == null;
	}

}
