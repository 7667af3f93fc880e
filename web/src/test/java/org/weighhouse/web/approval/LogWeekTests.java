package org.weighhouse.web.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogWeekTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

	/** From a Wednesday on. */
	private static final Term TERM = new Term(MONDAY.plusDays(2), MONDAY.plusDays(40));

	private static List<LogWeek> weeks(LocalDate today, LocalDate... reviewed) {
		Map<LocalDate, LogReview> reviews = new HashMap<>();
		for (LocalDate monday : reviewed) {
			reviews.put(monday, new LogReview(monday, "All of them", 7, Instant.EPOCH));
		}
		return LogWeek.of(TERM, today, reviews, today);
	}

	@Test
	void theWeekInWhichItBeginsIsTheFirst() {
		assertThat(weeks(TERM.starts())).extracting(LogWeek::monday).containsExactly(MONDAY);
		assertThat(weeks(MONDAY.plusDays(7))).extracting(LogWeek::monday).containsExactly(MONDAY.plusDays(7), MONDAY);
	}

	@Test
	void thereIsTimeUntilTheEndOfTheWeekAfter() {
		assertThat(weeks(MONDAY.plusDays(13)).get(1).state()).isEqualTo(LogWeek.State.OPEN);
		assertThat(weeks(MONDAY.plusDays(14)).get(2).state()).isEqualTo(LogWeek.State.MISSED);
	}

	@Test
	void whatSomebodyLookedAtIsNotMissed() {
		assertThat(LogWeek.missed(weeks(MONDAY.plusDays(20), MONDAY))).isZero();
		assertThat(LogWeek.missed(weeks(MONDAY.plusDays(21), MONDAY))).isEqualTo(1);
	}

	@Test
	void noWeekBeginsAfterItsLastDay() {
		assertThat(weeks(TERM.ends().plusDays(30)).get(0).monday()).isEqualTo(LogWeek.mondayOf(TERM.ends()));
	}

}
