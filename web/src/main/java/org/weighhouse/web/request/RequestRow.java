package org.weighhouse.web.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * A request as a row of a list, with its times in UTC.
 *
 * @param since when somebody last did something
 */
record RequestRow(Line line, Subjects.Subject subject, String requester, OffsetDateTime since,
		@Nullable OffsetDateTime dueAt, @Nullable TimeLeft left) {

	static RequestRow of(Line line, Subjects.Subject subject, String requester, Instant now, WorkingTime calendar) {
		Instant due = line.dueAt();
		return new RequestRow(line, subject, requester, line.touchedAt().atOffset(ZoneOffset.UTC),
				(due != null) ? due.atOffset(ZoneOffset.UTC) : null, TimeLeft.of(due, now, calendar));
	}

}
