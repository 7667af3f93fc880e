package org.weighhouse.web.request;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingTimeTests {

	private static final Instant FRIDAY = Instant.parse("2026-11-20T15:00:00Z");

	@Test
	void aWeekendCountsNothing() {
		assertThat(WorkingTime.plus(FRIDAY, Duration.ofDays(2))).isEqualTo("2026-11-24T15:00:00Z");
		assertThat(WorkingTime.plus(Instant.parse("2026-11-21T15:00:00Z"), Duration.ofDays(1)))
			.isEqualTo("2026-11-24T00:00:00Z");
	}

	@Test
	void withinAWeekEveryHourCounts() {
		assertThat(WorkingTime.plus(TestClock.MONDAY, Duration.ofDays(2))).isEqualTo("2026-11-25T12:00:00Z");
	}

	@Test
	void whatIsLeftIsWhatWasGiven() {
		for (int hours = 0; hours < 400; hours++) {
			Duration time = Duration.ofHours(hours);
			assertThat(WorkingTime.between(FRIDAY, WorkingTime.plus(FRIDAY, time))).isEqualTo(time);
		}
	}

	@Test
	void whatIsOverdueStaysOverdueByAsMuch() {
		Duration late = WorkingTime.between(TestClock.MONDAY, FRIDAY);
		assertThat(late).isEqualTo(Duration.ofHours(-69));
		assertThat(WorkingTime.plus(TestClock.MONDAY, late)).isEqualTo(FRIDAY);
	}

}
