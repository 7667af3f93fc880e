package org.weighhouse.web.request;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is left of a step's working time, or by how much it is over, in the largest unit
 * that says enough.
 *
 * @param unit the end of the message's key: `days`, `hours` or `soon`
 */
public record TimeLeft(boolean overdue, String unit, long count) {

	/** Null while the clock stands still. */
	public static @Nullable TimeLeft of(@Nullable Instant dueAt, Instant now, WorkingTime calendar) {
		if (dueAt == null) {
			return null;
		}
		boolean overdue = dueAt.isBefore(now);
		Duration time = overdue ? calendar.between(dueAt, now) : calendar.between(now, dueAt);
		if (time.compareTo(Duration.ofDays(1)) >= 0) {
			return new TimeLeft(overdue, "days", time.toDays());
		}
		return (time.toHours() > 0) ? new TimeLeft(overdue, "hours", time.toHours()) : new TimeLeft(overdue, "soon", 0);
	}

	/** The key of its words. */
	public String key() {
		return (this.overdue ? "time.over." : "time.left.") + this.unit;
	}

}
