package org.weighhouse.web.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The upright axis of a chart: from zero to a round number, with a few round numbers
 * between.
 */
record Axis(double top, double bottom, double most, List<Tick> ticks) {

	/** More are no help. */
	private static final int TICKS = 5;

	/** A line of the grid, and its number. */
	record Tick(double y, String label) {
	}

	/**
	 * @param highest of all that is shown
	 * @param least the smallest step: 1 for what is counted
	 */
	static Axis upTo(double highest, double least, double top, double bottom) {
		double step = step(Math.max(highest, least) / TICKS, least);
		double most = Math.max(step, Math.ceil(highest / step - 1e-9) * step);
		List<Tick> ticks = new ArrayList<>();
		for (int number = 0; number * step <= most + step / 2; number++) {
			double value = number * step;
			ticks.add(new Tick(Numbers.round(bottom - (bottom - top) * value / most), label(value)));
		}
		return new Axis(top, bottom, most, List.copyOf(ticks));
	}

	double y(double value) {
		return Numbers.round(this.bottom - (this.bottom - this.top) * value / this.most);
	}

	/** 1, 2 or 5 times a power of ten. */
	private static double step(double atLeast, double least) {
		double power = Math.pow(10, Math.floor(Math.log10(Math.max(atLeast, 1e-9))));
		for (double factor : new double[] { 1, 2, 5, 10 }) {
			if (factor * power >= atLeast - 1e-9 && factor * power >= least) {
				return factor * power;
			}
		}
		return least;
	}

	private static String label(double value) {
		return BigDecimal.valueOf(Numbers.round(value)).stripTrailingZeros().toPlainString();
	}

}
