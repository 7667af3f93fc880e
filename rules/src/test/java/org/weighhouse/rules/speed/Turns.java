package org.weighhouse.rules.speed;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The same benchmark, run once in every round.
 */
record Turns(List<Score> scores) {

	/** The median of the rounds. */
	double mean() {
		return median(Score::mean);
	}

	double median(ToDoubleFunction<Score> figure) {
		return Score.median(this.scores.stream().mapToDouble(figure).toArray());
	}

	/**
	 * The median of the rounds' ratios to another benchmark that ran in the same rounds.
	 */
	double ratioTo(Turns other) {
		return Score.median(IntStream.range(0, this.scores.size())
			.mapToDouble((round) -> this.scores.get(round).mean() / other.scores.get(round).mean())
			.toArray());
	}

}
