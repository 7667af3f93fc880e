package org.weighhouse.web.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Weeks from Monday to Sunday (UTC), counted by the database from seconds: the same on
 * every database and in every zone that it runs in.
 */
final class Weeks {

	/** 1 January 1970 was a Thursday. */
	private static final LocalDate FIRST = LocalDate.EPOCH.with(DayOfWeek.MONDAY);

	private Weeks() {
	}

	/** The number of the week of a moment, in SQL. */
	static String of(String column) {
		return "cast(floor((extract(epoch from " + column + ") + 259200) / 604800) as integer)";
	}

	static LocalDate monday(int number) {
		return FIRST.plusWeeks(number);
	}

}
