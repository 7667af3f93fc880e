package org.weighhouse.web.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingTimeTests {

	private static final WorkingTime UTC = WorkingTime.WEEKDAYS;

	private static final Instant FRIDAY = Instant.parse("2026-11-20T15:00:00Z");

	private static final Duration TWO_DAYS = Duration.ofDays(2);

	@Test
	void aWeekendCountsNothing() {
		assertThat(UTC.plus(FRIDAY, TWO_DAYS)).isEqualTo("2026-11-24T15:00:00Z");
		assertThat(UTC.plus(Instant.parse("2026-11-21T15:00:00Z"), Duration.ofDays(1)))
			.isEqualTo("2026-11-24T00:00:00Z");
	}

	@Test
	void withinAWeekEveryHourCounts() {
		assertThat(UTC.plus(TestClock.MONDAY, TWO_DAYS)).isEqualTo("2026-11-25T12:00:00Z");
	}

	@Test
	void whatIsLeftIsWhatWasGiven() {
		for (int hours = 0; hours < 400; hours++) {
			Duration time = Duration.ofHours(hours);
			assertThat(UTC.between(FRIDAY, UTC.plus(FRIDAY, time))).isEqualTo(time);
		}
	}

	@Test
	void whatIsOverdueStaysOverdueByAsMuch() {
		Duration late = UTC.between(TestClock.MONDAY, FRIDAY);
		assertThat(late).isEqualTo(Duration.ofHours(-69));
		assertThat(UTC.plus(TestClock.MONDAY, late)).isEqualTo(FRIDAY);
	}

	@Test
	void fridayEveningIsAlreadySaturdayElsewhere() {
		Instant evening = Instant.parse("2026-11-20T23:30:00Z");
		assertThat(UTC.plus(evening, Duration.ofDays(1))).isEqualTo("2026-11-23T23:30:00Z");
		assertThat(in("Europe/Berlin").plus(evening, Duration.ofDays(1))).isEqualTo("2026-11-23T23:00:00Z");
		assertThat(in("America/New_York").plus(evening, Duration.ofDays(1))).isEqualTo("2026-11-23T23:30:00Z");
	}

	/** Each from the Friday before the clocks change, on Sunday. */
	@ParameterizedTest
	@CsvSource({ "Europe/Berlin, 2026-03-27T15:00, 2026-03-31T15:00",
			"Europe/Berlin, 2026-10-23T15:00, 2026-10-27T15:00", "America/New_York, 2026-03-06T15:00, 2026-03-10T15:00",
			"America/New_York, 2026-10-30T15:00, 2026-11-03T15:00",
			"Australia/Lord_Howe, 2026-04-03T15:00, 2026-04-07T15:00",
			"Australia/Lord_Howe, 2026-10-02T15:00, 2026-10-06T15:00" })
	void theHourOfTheDayStaysWhenClocksChange(String zone, LocalDateTime from, LocalDateTime due) {
		Instant start = from.atZone(ZoneId.of(zone)).toInstant();
		assertThat(in(zone).plus(start, TWO_DAYS)).isEqualTo(due.atZone(ZoneId.of(zone)).toInstant());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Europe/Berlin", "America/New_York", "Australia/Lord_Howe" })
	void whatIsLeftIsWhatWasGivenAtEveryHourOfAYear(String zone) {
		WorkingTime calendar = new WorkingTime(ZoneId.of(zone), Set.of(LocalDate.parse("2026-04-06")),
				Set.of(MonthDay.parse("--12-25")));
		Duration time = Duration.ofHours(60).plusMinutes(20);
		for (int hour = 0; hour < 24 * 365; hour++) {
			Instant from = Instant.parse("2026-01-01T00:10:00Z").plus(Duration.ofHours(hour));
			Instant due = calendar.plus(from, time);
			assertThat(calendar.between(from, due)).as("%s", from).isEqualTo(time);
		}
	}

	@Test
	void theEndOfFebruaryIsADayLikeAnyOther() {
		assertThat(UTC.plus(Instant.parse("2028-02-28T12:00:00Z"), TWO_DAYS)).isEqualTo("2028-03-01T12:00:00Z");
		assertThat(UTC.plus(Instant.parse("2027-02-26T12:00:00Z"), TWO_DAYS)).isEqualTo("2027-03-02T12:00:00Z");
	}

	@Test
	void aHolidayOfTheLeapDayIsOneInLeapYearsOnly() {
		WorkingTime calendar = new WorkingTime(UTC.zone(), Set.of(), Set.of(MonthDay.of(2, 29)));
		assertThat(calendar.plus(Instant.parse("2028-02-28T12:00:00Z"), TWO_DAYS)).isEqualTo("2028-03-02T12:00:00Z");
		assertThat(calendar.plus(Instant.parse("2027-02-26T12:00:00Z"), TWO_DAYS)).isEqualTo("2027-03-02T12:00:00Z");
	}

	@Test
	void holidaysAtTheEndOfTheYearCountNothing() {
		WorkingTime calendar = new WorkingTime(ZoneId.of("Europe/Berlin"), Set.of(LocalDate.parse("2026-12-24")),
				Set.of(MonthDay.of(12, 25), MonthDay.of(1, 1)));
		Instant wednesday = Instant.parse("2026-12-23T14:00:00Z");
		assertThat(calendar.plus(wednesday, TWO_DAYS)).isEqualTo("2026-12-29T14:00:00Z");
		assertThat(calendar.plus(Instant.parse("2027-12-23T14:00:00Z"), TWO_DAYS)).isEqualTo("2027-12-27T14:00:00Z");
		assertThat(calendar.plus(Instant.parse("2026-12-31T14:00:00Z"), TWO_DAYS)).isEqualTo("2027-01-05T14:00:00Z");
	}

	private static WorkingTime in(String zone) {
		return new WorkingTime(ZoneId.of(zone), Set.of(), Set.of());
	}

}
