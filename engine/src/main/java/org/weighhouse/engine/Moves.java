package org.weighhouse.engine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.roaringbitmap.RoaringBitmap;

import org.weighhouse.engine.rulebook.Tier;

/**
 * How many cases go from which tier to which; moves that no case makes are left out.
 */
public record Moves(Map<Move, Integer> counts) {

	/** From one tier to another, or to the same. */
	public record Move(Tier before, Tier after) implements Comparable<Move> {

		@Override
		public int compareTo(Move other) {
			return (this.before != other.before) ? this.before.compareTo(other.before)
					: this.after.compareTo(other.after);
		}

	}

	/**
	 * Counts moves.
	 * @param moved the cases whose tier differs
	 */
	static Moves of(RoaringBitmap moved, TierCases before, TierCases after) {
		Map<Move, Integer> counts = new TreeMap<>();
		for (Tier from : Tier.values()) {
			RoaringBitmap leaving = before.of(moved, from);
			counts.put(new Move(from, from), before.count(from) - leaving.getCardinality());
			for (Tier to : Tier.values()) {
				if (to != from && !leaving.isEmpty()) {
					counts.put(new Move(from, to), after.count(leaving, to));
				}
			}
		}
		counts.values().removeIf((count) -> count == 0);
		return new Moves(Collections.unmodifiableMap(counts));
	}

	public int count(Tier before, Tier after) {
		return this.counts.getOrDefault(new Move(before, after), 0);
	}

	/** How many cases rise. */
	public int up() {
		return sum(1);
	}

	/** How many cases fall. */
	public int down() {
		return sum(-1);
	}

	/** How many cases stay where they are. */
	public int same() {
		return sum(0);
	}

	private int sum(int direction) {
		return this.counts.entrySet()
			.stream()
			.filter((each) -> Integer.signum(each.getKey().after().compareTo(each.getKey().before())) == direction)
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

}
