package org.weighhouse.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.weighhouse.engine.Finding;
import org.weighhouse.engine.rulebook.Tier;

/**
 * All findings by tier as two bars: before controls and with them, the worst first.
 */
record Bars(List<Segment> before, List<Segment> after) {

	/** Where the bars begin and how long they are, in the drawing's own units. */
	private static final double LEFT = 92;

	private static final double LENGTH = 298;

	private static final double GAP = 2;

	/** Room for a digit and a word. */
	private static final double LEAST = 42;

	/** The findings of one tier, as a part of a bar. */
	record Segment(Tier tier, int count, double x, double width) {

		public double middle() {
			return this.x + this.width / 2;
		}

		/** Whether the word fits beside the count. */
		public boolean isWide() {
			return this.width >= 15 + 9 * this.tier.name().length();
		}

	}

	static Bars of(List<Finding> findings) {
		return new Bars(bar(findings, Finding::tier), bar(findings, Finding::residualTier));
	}

	private static List<Segment> bar(List<Finding> findings, Function<Finding, Tier> tier) {
		List<Segment> empty = new ArrayList<>();
		for (int rank = Tier.values().length - 1; rank >= 0; rank--) {
			Tier each = Tier.values()[rank];
			int count = (int) findings.stream().filter((finding) -> tier.apply(finding) == each).count();
			if (count > 0) {
				empty.add(new Segment(each, count, 0, 0));
			}
		}
		return placed(empty, findings.size());
	}

	private static List<Segment> placed(List<Segment> segments, int total) {
		double free = LENGTH - segments.size() * LEAST - (segments.size() - 1) * GAP;
		List<Segment> placed = new ArrayList<>();
		double x = LEFT;
		for (Segment segment : segments) {
			double width = LEAST + free * segment.count() / total;
			placed.add(new Segment(segment.tier(), segment.count(), tenths(x), tenths(width)));
			x += width + GAP;
		}
		return List.copyOf(placed);
	}

	private static double tenths(double value) {
		return Math.round(value * 10) / 10.0;
	}

}
