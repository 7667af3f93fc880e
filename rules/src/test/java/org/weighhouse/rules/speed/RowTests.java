package org.weighhouse.rules.speed;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table never calls a missed goal reached.
 */
class RowTests {

	private final Row row = Row.of("a judgement", "10.0 µs").beside("1.00 µs", 10);

	@Test
	void theLimitIsReached() {
		assertThat(this.row.atMost(10, 10, "≤ 10 ×").markdown())
			.isEqualTo("| a judgement | 1.00 µs | 10.0 µs | 10.0 × | ≤ 10 × | 1.00 | yes |");
	}

	@Test
	void aHairAboveTheLimitIsMissed() {
		assertThat(this.row.atMost(10, 10.01, "≤ 10 ×").markdown()).endsWith("| ≤ 10 × | 1.00 | **no** |");
	}

	@Test
	void whatHasNoGoalIsNeither() {
		assertThat(this.row.markdown()).endsWith("| 10.0 × |  |  |  |");
	}

	@Test
	void threeFiguresCount() {
		assertThat(Row.number(0.1234)).isEqualTo("0.123");
		assertThat(Row.number(1.234)).isEqualTo("1.23");
		assertThat(Row.number(12.34)).isEqualTo("12.3");
		assertThat(Row.number(1234.5)).isEqualTo("1,235");
	}

}
