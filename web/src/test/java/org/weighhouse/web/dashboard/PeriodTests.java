package org.weighhouse.web.dashboard;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	@Test
	void usuallyItIsNinetyDaysUpToToday() {
		assertThat(Period.of("", "", TODAY)).isEqualTo(new Period(LocalDate.of(2026, 8, 23), TODAY));
	}

	@Test
	void whatWasTypedIsShown() {
		assertThat(Period.of("2026-01-01", "2026-02-01", TODAY))
			.isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)));
	}

	@Test
	void whatIsNoDayOrTooLongIsBroughtBack() {
		assertThat(Period.of("yesterday", "2026-13-01", TODAY)).isEqualTo(Period.usual(TODAY));
		assertThat(Period.of("2026-12-01", "2026-11-01", TODAY).from()).isEqualTo(LocalDate.of(2026, 11, 1));
		assertThat(Period.of("2001-01-01", "", TODAY).from()).isEqualTo(TODAY.minusDays(365));
		assertThat(Period.of("-999999999-01-01", "+999999999-01-01", TODAY)).isEqualTo(Period.usual(TODAY));
	}

	@Test
	void itsWeeksBeginOnMondays() {
		assertThat(new Period(LocalDate.of(2026, 11, 15), LocalDate.of(2026, 11, 16)).weeks())
			.containsExactly(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 16));
		assertThat(Weeks.monday(0)).isEqualTo(LocalDate.of(1969, 12, 29));
	}

}
