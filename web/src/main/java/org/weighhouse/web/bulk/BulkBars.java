package org.weighhouse.web.bulk;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.bulk.BulkTitles.Counts;

/**
 * How many titles reach which tier, as places in a picture: a bar for each tier and one
 * for what nobody can weigh.
 */
record BulkBars(List<Bar> bars, int height) {

	static final int WIDTH = 640;

	private static final int LEFT = 120;

	private static final int RIGHT = 570;

	private static final int STEP = 36;

	private static final int THICK = 22;

	/**
	 * A bar.
	 *
	 * @param tier null for what nobody can weigh
	 * @param y its upper edge
	 * @param text where its words stand
	 */
	record Bar(@Nullable Tier tier, long count, double share, int y, double width, int text, double end) {

		/** The class of its colour. */
		public String colour() {
			return (this.tier != null) ? "s" + this.tier.digit() : "s0";
		}

	}

	static BulkBars of(Counts counts) {
		List<Bar> bars = new ArrayList<>();
		long most = Math.max(counts.unknown(),
				counts.tiers().values().stream().mapToLong(Long::longValue).max().orElse(0));
		for (Tier tier : Tier.values()) {
			bars.add(bar(tier, counts.tiers().getOrDefault(tier, 0L), bars.size(), most, counts.all()));
		}
		bars.add(bar(null, counts.unknown(), bars.size(), most, counts.all()));
		return new BulkBars(List.copyOf(bars), bars.size() * STEP + 8);
	}

	private static Bar bar(@Nullable Tier tier, long count, int place, long most, long all) {
		double width = (most == 0) ? 0 : Math.round((RIGHT - LEFT) * 100.0 * count / most) / 100.0;
		int y = 4 + place * STEP;
		return new Bar(tier, count, (all == 0) ? 0 : (double) count / all, y, (count > 0) ? Math.max(width, 2) : 0,
				y + THICK - 6, LEFT + Math.max(width, 2) + 8);
	}

	public boolean isEmpty() {
		return this.bars.stream().allMatch((bar) -> bar.count() == 0);
	}

}
