package org.weighhouse.web.request;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CalendarSettingsTests {

	@Test
	void daysOfOneYearAndOfEveryYearAreTold() {
		assertThat(new CalendarSettings("Europe/Berlin", List.of("2026-12-24", "12-25", "02-29")).workingTime())
			.isEqualTo(new WorkingTime(ZoneId.of("Europe/Berlin"), Set.of(LocalDate.of(2026, 12, 24)),
					Set.of(MonthDay.of(12, 25), MonthDay.of(2, 29))));
	}

	@Test
	void allMistakesAreToldAtOnce() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CalendarSettings("Europe/Berlim", List.of("12-25", "2026-02-29", "24.12.", "12-25")))
			.withMessage(
					"""
							weighhouse.calendar.holidays: found `2026-02-29`, expected a day, as `2026-12-24`, or one of every year, \
							as `12-25`
							weighhouse.calendar.holidays: found `24.12.`, expected a day, as `2026-12-24`, or one of every year, \
							as `12-25`
							weighhouse.calendar.holidays: found `12-25` twice, expected each day once
							weighhouse.calendar.zone: found `Europe/Berlim`, expected a time zone, as `Europe/Berlin`""");
	}

	@Test
	void aYearKeepsDaysToWorkOn() {
		List<String> most = IntStream.rangeClosed(1, 100)
			.mapToObj((day) -> LocalDate.ofYearDay(2027, day).toString().substring(5))
			.toList();
		assertThat(new CalendarSettings("UTC", most).workingTime().yearly()).hasSize(100);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CalendarSettings("UTC",
					IntStream.rangeClosed(1, 101)
						.mapToObj((day) -> LocalDate.ofYearDay(2027, day).toString().substring(5))
						.toList()))
			.withMessageContaining("found 101 days of every year, expected at most 100");
	}

}
