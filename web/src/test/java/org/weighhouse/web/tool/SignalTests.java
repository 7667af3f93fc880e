package org.weighhouse.web.tool;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weighhouse.web.tool.Signal.Grade;
import org.weighhouse.web.tool.Signal.Kind;
import org.weighhouse.web.tool.Signal.Softer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignalTests {

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static Signal allegation(Grade grade) {
		return new Signal(3L, Kind.ALLEGATION, "claude-code", "https://example.org/report", DAY, "It phones home", null,
				null, grade, 7L, NOW, null, null);
	}

	private static Softer to(@Nullable Grade grade, long by) {
		return new Softer(grade, "The report was retracted", by, NOW);
	}

	@Test
	void betterEvidenceRaisesTheGradeAndIsNews() {
		Signal raised = allegation(Grade.UNVERIFIED).raised(Grade.VENDOR_CONFIRMED, "https://example.org/vendor", DAY,
				NOW.plusSeconds(60));

		assertThat(raised.grade()).isEqualTo(Grade.VENDOR_CONFIRMED);
		assertThat(raised.newsAt()).isEqualTo(NOW.plusSeconds(60));
	}

	@Test
	void onePersonDoesNotLowerAGrade() {
		Signal signal = allegation(Grade.CREDIBLE_REPORT);

		assertThatExceptionOfType(NothingToChange.class)
			.isThrownBy(() -> signal.raised(Grade.UNVERIFIED, "https://example.org", DAY, NOW));
		Signal proposed = signal.proposed(to(Grade.UNVERIFIED, 7));
		assertThat(proposed.grade()).isEqualTo(Grade.CREDIBLE_REPORT);
		assertThatExceptionOfType(SecondPersonNeeded.class).isThrownBy(() -> proposed.softened(7, NOW));
	}

	@Test
	void twoPeopleLowerAGrade() {
		Signal signal = allegation(Grade.CREDIBLE_REPORT).proposed(to(Grade.UNVERIFIED, 7)).softened(8, NOW);

		assertThat(signal.grade()).isEqualTo(Grade.UNVERIFIED);
		assertThat(signal.softer()).isNull();
		assertThat(signal.isOpen()).isTrue();
	}

	@Test
	void twoPeopleWithdrawIt() {
		Signal signal = allegation(Grade.CREDIBLE_REPORT).proposed(to(null, 7)).softened(8, NOW);

		assertThat(signal.isOpen()).isFalse();
		assertThatExceptionOfType(NothingToChange.class).isThrownBy(() -> signal.proposed(to(null, 7)));
	}

	@Test
	void whatTheSecondDoesNotAgreeWithStays() {
		Signal signal = allegation(Grade.CREDIBLE_REPORT).proposed(to(Grade.UNVERIFIED, 7)).kept();

		assertThat(signal).isEqualTo(allegation(Grade.CREDIBLE_REPORT));
		assertThatExceptionOfType(NothingToChange.class).isThrownBy(() -> signal.softened(8, NOW));
	}

	@Test
	void aCredibleReportStopsNewUseAndAnUnverifiedOneDoesNot() {
		assertThat(allegation(Grade.CREDIBLE_REPORT).stopsNewUse()).isTrue();
		assertThat(allegation(Grade.UNVERIFIED).stopsNewUse()).isFalse();
	}

}
