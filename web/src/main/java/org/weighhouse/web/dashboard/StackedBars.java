package org.weighhouse.web.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.weighhouse.engine.rulebook.Tier;

/**
 * A chart of counts by tier, one bar a week or month, as places in a picture.
 */
record StackedBars(List<Bar> bars, Axis axis) {

	static final int WIDTH = 640;

	static final int HEIGHT = 240;

	private static final int LEFT = 40;

	private static final int RIGHT = 632;

	private static final int TOP = 14;

	private static final int BOTTOM = 208;

	/** So many words fit below. */
	private static final int LABELS = 8;

	/** A number fits into a part of that height and width. */
	private static final int TALL = 13;

	private static final int WIDE = 14;

	/**
	 * A bar.
	 *
	 * @param labelled whether its day is written below
	 */
	record Bar(LocalDate day, double x, double width, double middle, List<Part> parts, long total, boolean labelled) {
	}

	/**
	 * A tier's part of a bar.
	 *
	 * @param text where its number stands
	 * @param numbered whether it is written into the bar
	 */
	record Part(Tier tier, long count, double y, double height, double text, boolean numbered) {
	}

	/** What is counted from a day on. */
	record Counted(LocalDate day, Tiered counts) {
	}

	static StackedBars of(List<Counted> counted) {
		long most = counted.stream().mapToLong((each) -> each.counts().total()).max().orElse(0);
		Axis axis = Axis.upTo(most, 1, TOP, BOTTOM);
		double step = (RIGHT - LEFT) / (double) Math.max(1, counted.size());
		double width = Numbers.round(Math.min(step * 0.72, 48));
		int every = (counted.size() + LABELS - 1) / LABELS;
		List<Bar> bars = new ArrayList<>();
		for (Counted each : counted) {
			double middle = Numbers.round(LEFT + step * (bars.size() + 0.5));
			bars.add(new Bar(each.day(), Numbers.round(middle - width / 2), width, middle,
					parts(each.counts(), axis, width), each.counts().total(), bars.size() % every == 0));
		}
		return new StackedBars(List.copyOf(bars), axis);
	}

	public boolean isEmpty() {
		return this.bars.stream().allMatch((bar) -> bar.total() == 0);
	}

	/** The harmless ones stand below. */
	private static List<Part> parts(Tiered counts, Axis axis, double width) {
		List<Part> parts = new ArrayList<>();
		long below = 0;
		for (Tier tier : Tier.values()) {
			long count = counts.of(tier);
			if (count > 0) {
				double y = axis.y(below + count);
				double height = Numbers.round(axis.y(below) - y);
				parts.add(new Part(tier, count, y, height, Numbers.round(y + height / 2 + 4),
						height >= TALL && width >= WIDE));
				below += count;
			}
		}
		return List.copyOf(parts);
	}

}
