package org.weighhouse.web.request;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Time is told in working time, in the largest unit that says enough.
 */
class TimeLeftTests {

	private static final Instant FRIDAY = Instant.parse("2026-11-27T12:00:00Z");

	@Test
	void aWeekendIsNoTimeLeft() {
		assertThat(TimeLeft.of(Instant.parse("2026-12-01T12:00:00Z"), FRIDAY, WorkingTime.WEEKDAYS))
			.isEqualTo(new TimeLeft(false, "days", 2));
		assertThat(TimeLeft.of(Instant.parse("2026-11-30T06:00:00Z"), FRIDAY, WorkingTime.WEEKDAYS))
			.isEqualTo(new TimeLeft(false, "hours", 18));
	}

	@Test
	void aWeekendIsNoDelayEither() {
		assertThat(TimeLeft.of(FRIDAY, Instant.parse("2026-11-30T13:00:00Z"), WorkingTime.WEEKDAYS))
			.isEqualTo(new TimeLeft(true, "days", 1));
		assertThat(TimeLeft.of(FRIDAY, FRIDAY.plusSeconds(1), WorkingTime.WEEKDAYS))
			.isEqualTo(new TimeLeft(true, "soon", 0));
	}

	@Test
	void nothingIsLeftOfAClockThatStandsStill() {
		assertThat(TimeLeft.of(null, FRIDAY, WorkingTime.WEEKDAYS)).isNull();
	}

}
