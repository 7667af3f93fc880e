package org.weighhouse.web.assessment;

import java.util.List;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

class BarsTests {

	private final Verdict verdict = ShippedRuleBase.judge("claude-code/managed-default", "developer-laptop",
			Map.of("dataClass", "CONFIDENTIAL"));

	private final Bars bars = Bars.of(this.verdict.findings());

	@Test
	void eachBarCountsEveryFindingOnce() {
		assertThat(this.bars.before()).extracting(Bars.Segment::count)
			.satisfies((counts) -> assertThat(sum(counts)).isEqualTo(this.verdict.findings().size()));
		assertThat(this.bars.after()).extracting(Bars.Segment::count)
			.satisfies((counts) -> assertThat(sum(counts)).isEqualTo(this.verdict.findings().size()));
	}

	@Test
	void theWorstComesFirstAndBarsAreOfOneLength() {
		assertThat(this.bars.before().get(0).tier()).isEqualTo(Tier.HIGH);
		assertThat(end(this.bars.before())).isCloseTo(end(this.bars.after()), Offset.offset(0.5));
	}

	@Test
	void withoutFindingsThereIsNothingToDraw() {
		assertThat(Bars.of(List.of()).before()).isEmpty();
	}

	private static int sum(List<? extends Integer> counts) {
		return counts.stream().mapToInt(Integer::intValue).sum();
	}

	private static double end(List<Bars.Segment> bar) {
		Bars.Segment last = bar.get(bar.size() - 1);
		return last.x() + last.width();
	}

}
