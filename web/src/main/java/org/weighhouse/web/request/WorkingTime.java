package org.weighhouse.web.request;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * The calendar that the clock of a step goes by: weekdays of one zone without its
 * holidays, so that nothing falls due on a Saturday because of it. Time is counted as it
 * passes, also through a day of 23 or 25 hours, so what is left is what was given.
 *
 * @param dates holidays of one year
 * @param yearly holidays of every year
 */
public record WorkingTime(ZoneId zone, Set<LocalDate> dates, Set<MonthDay> yearly) {

	/** Monday to Friday in UTC. */
	static final WorkingTime WEEKDAYS = new WorkingTime(ZoneOffset.UTC, Set.of(), Set.of());

	public WorkingTime {
		dates = Set.copyOf(dates);
		yearly = Set.copyOf(yearly);
	}

	/** The moment after so much working time; less than none counts every day. */
	public Instant plus(Instant from, Duration time) {
		if (time.isNegative()) {
			return from.plus(time);
		}
		Instant at = skipFree(from);
		Duration left = time;
		Duration today = Duration.between(at, nextDay(at));
		while (left.compareTo(today) >= 0) {
			left = left.minus(today);
			at = skipFree(nextDay(at));
			today = Duration.between(at, nextDay(at));
		}
		return at.plus(left);
	}

	/** How much working time is left; less than none where it is over. */
	public Duration between(Instant from, Instant to) {
		if (to.isBefore(from)) {
			return Duration.between(from, to);
		}
		Duration time = Duration.ZERO;
		Instant at = skipFree(from);
		while (at.isBefore(to)) {
			Instant next = nextDay(at);
			time = time.plus(Duration.between(at, next.isBefore(to) ? next : to));
			at = skipFree(next);
		}
		return time;
	}

	private Instant nextDay(Instant at) {
		return day(at).plusDays(1).atStartOfDay(this.zone).toInstant();
	}

	private Instant skipFree(Instant at) {
		Instant day = at;
		while (isFree(day(day))) {
			day = nextDay(day);
		}
		return day;
	}

	private boolean isFree(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
				|| this.dates.contains(day) || this.yearly.contains(MonthDay.from(day));
	}

	private LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, this.zone);
	}

}
