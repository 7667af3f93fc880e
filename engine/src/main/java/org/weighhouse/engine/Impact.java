package org.weighhouse.engine;

import java.util.List;

import org.roaringbitmap.RoaringBitmap;

/**
 * What changes between two rule bases for the cases of an index: how many residual tiers
 * go where, and for the first cases why.
 *
 * @param upper at the end that governs
 * @param lower at the end that is the least there is
 * @param flipped how many cases change at either end
 * @param flips the first of them by number, at most {@link #MOST_FLIPS}
 */
public record Impact(Moves upper, Moves lower, int flipped, List<Flip> flips) {

	/** How many flips are told with their findings. */
	public static final int MOST_FLIPS = 100;

	/**
	 * A case whose residual tier changes. Its deciding findings are those left standing
	 * at that tier, the main one first: at the upper end, or at the lower one where only
	 * that changes; none at LOW.
	 */
	public record Flip(int number, Tiers before, Tiers after, List<Finding> decidingBefore,
			List<Finding> decidingAfter) {
	}

	/**
	 * Compares the same cases, judged twice.
	 * @throws IllegalArgumentException if the cases are not the same
	 */
	public static Impact between(JudgedCases before, JudgedCases after) {
		if (!before.hasCasesOf(after)) {
			throw new IllegalArgumentException("judged from different cases");
		}
		RoaringBitmap flipped = before.upper().residual().differing(after.upper().residual());
		flipped.or(before.lower().residual().differing(after.lower().residual()));
		List<Flip> flips = flipped.stream()
			.limit(MOST_FLIPS)
			.mapToObj((number) -> flip(number, before, after))
			.toList();
		return new Impact(Moves.between(before.upper().residual(), after.upper().residual()),
				Moves.between(before.lower().residual(), after.lower().residual()), flipped.getCardinality(), flips);
	}

	private static Flip flip(int number, JudgedCases before, JudgedCases after) {
		Tiers from = before.tiers(number);
		Tiers to = after.tiers(number);
		if (from.residual() != to.residual()) {
			return new Flip(number, from, to, before.deciding(number), after.deciding(number));
		}
		return new Flip(number, from, to, before.decidingAtLeast(number), after.decidingAtLeast(number));
	}

}
