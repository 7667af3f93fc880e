package org.weighhouse.web.approval;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A week of an exception, from Monday to Sunday (ISO), and whether somebody looked at its
 * logs. There is time for that until the end of the week after.
 *
 * @param review what was looked at; null for nothing so far
 */
record LogWeek(LocalDate monday, State state, @Nullable LogReview review) {

	/** How it stands with a week. */
	enum State {

		/** Somebody looked. */
		DONE,
		/** Nobody has looked yet, and there is time. */
		OPEN,
		/** Nobody looked in time, which stays so. */
		MISSED

	}

	/** All weeks of a term up to a day, the latest first. */
	static List<LogWeek> of(Term term, LocalDate until, Map<LocalDate, LogReview> reviews, LocalDate today) {
		List<LogWeek> weeks = new ArrayList<>();
		LocalDate last = until.isBefore(term.ends()) ? until : term.ends();
		for (LocalDate monday = mondayOf(last); !monday.plusDays(6).isBefore(term.starts()); monday = monday
			.minusWeeks(1)) {
			LogReview review = reviews.get(monday);
			weeks.add(new LogWeek(monday,
					(review != null) ? State.DONE : isOpen(monday, today) ? State.OPEN : State.MISSED, review));
		}
		return weeks;
	}

	/** How many nobody looked at in time. */
	static long missed(List<LogWeek> weeks) {
		return weeks.stream().filter((week) -> week.state() == State.MISSED).count();
	}

	static LocalDate mondayOf(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	private static boolean isOpen(LocalDate monday, LocalDate today) {
		return !today.isAfter(monday.plusDays(13));
	}

	public LocalDate sunday() {
		return this.monday.plusDays(6);
	}

}
