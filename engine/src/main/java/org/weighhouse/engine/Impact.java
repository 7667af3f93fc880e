package org.weighhouse.engine;

import java.util.List;
import java.util.stream.IntStream;

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
		RoaringBitmap atUpper = before.upper().residual().differing(after.upper().residual());
		RoaringBitmap atLower = before.lower().residual().differing(after.lower().residual());
		RoaringBitmap flipped = RoaringBitmap.or(atUpper, atLower);
		return new Impact(Moves.of(atUpper, before.upper().residual(), after.upper().residual()),
				Moves.of(atLower, before.lower().residual(), after.lower().residual()), flipped.getCardinality(),
				flips(flipped.limit(MOST_FLIPS), atUpper, before, after));
	}

	private static List<Flip> flips(RoaringBitmap told, RoaringBitmap atUpper, JudgedCases before, JudgedCases after) {
		List<StoredCase> cases = before.stored(told);
		List<List<Finding>> decidingBefore = before.deciding(cases, atUpper);
		List<List<Finding>> decidingAfter = after.deciding(cases, atUpper);
		return IntStream.range(0, cases.size()).mapToObj((at) -> {
			int number = cases.get(at).number();
			return new Flip(number, before.tiers(number), after.tiers(number), decidingBefore.get(at),
					decidingAfter.get(at));
		}).toList();
	}

}
