package org.weighhouse.web.dashboard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.dashboard.Flow.HowLong;
import org.weighhouse.web.dashboard.StackedBars.Counted;

import static org.assertj.core.api.Assertions.assertThat;

class ChartsTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

	@Test
	void anAxisEndsAtARoundNumberThatHoldsAll() {
		assertThat(axis(7, 1).ticks()).extracting(Axis.Tick::label).containsExactly("0", "2", "4", "6", "8");
		assertThat(axis(10, 1).ticks()).extracting(Axis.Tick::label).containsExactly("0", "2", "4", "6", "8", "10");
		assertThat(axis(11, 1).most()).isEqualTo(15);
		assertThat(axis(230, 1).ticks()).extracting(Axis.Tick::label).endsWith("200", "250");
	}

	@Test
	void whatIsCountedHasNoHalves() {
		assertThat(axis(0, 1).ticks()).extracting(Axis.Tick::label).containsExactly("0", "1");
		assertThat(axis(2, 1).ticks()).extracting(Axis.Tick::label).containsExactly("0", "1", "2");
		assertThat(axis(2, 0.1).ticks()).extracting(Axis.Tick::label).containsExactly("0", "0.5", "1", "1.5", "2");
	}

	@Test
	void partsOfABarStandOnEachOtherFromTheAxisUp() {
		StackedBars chart = StackedBars.of(List.of(new Counted(MONDAY, Tiered.none()),
				new Counted(MONDAY.plusWeeks(1), Tiered.none().plus(Tier.HIGH, 1).plus(Tier.LOW, 3))));
		assertThat(chart.isEmpty()).isFalse();
		assertThat(chart.bars().get(0).parts()).isEmpty();
		List<StackedBars.Part> parts = chart.bars().get(1).parts();
		assertThat(parts).extracting(StackedBars.Part::tier).containsExactly(Tier.LOW, Tier.HIGH);
		assertThat(parts.get(0).y() + parts.get(0).height()).isEqualTo(208);
		assertThat(parts.get(1).y() + parts.get(1).height()).isEqualTo(parts.get(0).y());
		assertThat(parts.get(1).y()).isEqualTo(14);
	}

	@Test
	void aChartWithoutAnythingSaysSo() {
		assertThat(StackedBars.of(List.of()).isEmpty()).isTrue();
		assertThat(StackedBars.of(List.of(new Counted(MONDAY, Tiered.none()))).isEmpty()).isTrue();
		assertThat(BandLine.of(Map.of(MONDAY, HowLong.NONE)).isEmpty()).isTrue();
	}

	@Test
	void aWeekWithoutADecisionIsAGapInTheLine() {
		Map<LocalDate, HowLong> weeks = new LinkedHashMap<>();
		weeks.put(MONDAY, new HowLong(2, 1.0, 2.0));
		weeks.put(MONDAY.plusWeeks(1), new HowLong(1, 2.0, 2.0));
		weeks.put(MONDAY.plusWeeks(2), HowLong.NONE);
		weeks.put(MONDAY.plusWeeks(3), new HowLong(1, 0.0, 0.5));
		BandLine chart = BandLine.of(weeks);
		assertThat(chart.lines()).containsExactly("M114.0 111.0 L262.0 14.0");
		assertThat(chart.bands()).containsExactly("M114.0 111.0 L262.0 14.0 L262.0 14.0 L114.0 14.0 Z");
		assertThat(chart.points()).hasSize(3);
	}

	private static Axis axis(double highest, double least) {
		return Axis.upTo(highest, least, 0, 100);
	}

}
