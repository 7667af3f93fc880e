package org.weighhouse.web.request;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.account.Person;

/**
 * A request as a row of the queue.
 *
 * @param assignee the name of whoever took it on; null for nobody
 * @param share how much of its time is left, of 100
 * @param own whether the reader asked for it
 * @param mine whether the reader took it on
 * @param open whether the reader could take it on
 */
record QueueRow(Line line, Subjects.Subject subject, String requester, @Nullable String assignee,
		@Nullable OffsetDateTime dueAt, @Nullable TimeLeft left, int share, boolean own, boolean mine, boolean open) {

	private static final int ALL = 100;

	static QueueRow of(Line line, Subjects.Subject subject, String requester, @Nullable String assignee, Duration time,
			Person reader, Instant now, WorkingTime calendar) {
		boolean own = line.requester() == reader.id();
		Long taken = line.assignee();
		boolean mine = taken != null && taken == reader.id();
		Instant due = line.dueAt();
		boolean open = line.state() == State.IN_REVIEW && !line.isKeptFrom(reader) && line.role() != null
				&& reader.decidingRoles().contains(line.role());
		return new QueueRow(line, subject, requester, assignee, (due != null) ? due.atOffset(ZoneOffset.UTC) : null,
				TimeLeft.of(due, now, calendar), share(line.left(now, calendar), time), own, mine, open);
	}

	private static int share(@Nullable Duration left, Duration time) {
		return (left == null || left.isNegative()) ? 0
				: (int) Math.min(ALL, ALL * left.toMinutes() / Math.max(1, time.toMinutes()));
	}

	/** The number and the version, as a tick sends them. */
	public String tick() {
		return this.line.number() + ":" + this.line.version();
	}

}
