package org.weighhouse.web.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that figures are about, first and last, in UTC.
 */
record Period(LocalDate from, LocalDate to) {

	/** How many days are shown unless somebody asks for others. */
	static final int USUAL_DAYS = 90;

	/** The longest, so that a week stays a bar. */
	static final int MOST_DAYS = 366;

	static Period usual(LocalDate today) {
		return new Period(today.minusDays(USUAL_DAYS - 1), today);
	}

	/**
	 * As somebody typed it. What is no day, or too long, is brought back to what can be
	 * shown; the page says which days it shows.
	 */
	static Period of(String from, String to, LocalDate today) {
		LocalDate last = day(to, today);
		LocalDate first = day(from, last.minusDays(USUAL_DAYS - 1));
		if (first.isAfter(last)) {
			first = last;
		}
		LocalDate earliest = last.minusDays(MOST_DAYS - 1);
		return new Period(first.isBefore(earliest) ? earliest : first, last);
	}

	OffsetDateTime start() {
		return this.from.atStartOfDay().atOffset(ZoneOffset.UTC);
	}

	/** The first moment that no longer belongs to it. */
	OffsetDateTime end() {
		return this.to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
	}

	/** The Mondays of its weeks; the first and the last week may be cut. */
	List<LocalDate> weeks() {
		LocalDate first = this.from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		long weeks = ChronoUnit.WEEKS.between(first, this.to) + 1;
		return Stream.iterate(first, (monday) -> monday.plusWeeks(1)).limit(weeks).toList();
	}

	private static LocalDate day(String typed, LocalDate otherwise) {
		try {
			LocalDate day = LocalDate.parse(typed.strip());
			return (day.getYear() < 2000 || day.getYear() > 2199) ? otherwise : day;
		}
		catch (DateTimeParseException ex) {
			return otherwise;
		}
	}

}
