package org.weighhouse.web.request;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Counts time on weekdays (UTC) only: nothing falls due on a Saturday because of it.
 */
final class WorkingTime {

	private WorkingTime() {
	}

	/** The moment after so much working time; less than none counts every day. */
	static Instant plus(Instant from, Duration time) {
		if (time.isNegative()) {
			return from.plus(time);
		}
		Instant at = skipWeekend(from);
		Duration left = time;
		Duration today = Duration.between(at, nextDay(at));
		while (left.compareTo(today) >= 0) {
			left = left.minus(today);
			at = skipWeekend(nextDay(at));
			today = Duration.between(at, nextDay(at));
		}
		return at.plus(left);
	}

	/** How much working time is left; less than none where it is over. */
	static Duration between(Instant from, Instant to) {
		if (to.isBefore(from)) {
			return Duration.between(from, to);
		}
		Duration time = Duration.ZERO;
		Instant at = skipWeekend(from);
		while (at.isBefore(to)) {
			Instant next = nextDay(at);
			time = time.plus(Duration.between(at, next.isBefore(to) ? next : to));
			at = skipWeekend(next);
		}
		return time;
	}

	private static Instant nextDay(Instant at) {
		return at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	private static Instant skipWeekend(Instant at) {
		Instant day = at;
		while (isWeekend(day)) {
			day = nextDay(day);
		}
		return day;
	}

	private static boolean isWeekend(Instant at) {
		DayOfWeek day = at.atZone(ZoneOffset.UTC).getDayOfWeek();
		return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
	}

}
