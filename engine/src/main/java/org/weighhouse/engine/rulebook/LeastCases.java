package org.weighhouse.engine.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The most harmless cases in which a condition holds. Since there is only "at least", it
 * holds exactly for these and everything worse, so what is true of them tells all.
 */
final class LeastCases {

	private static final int MOST = 10_000;

	private final int questions;

	private final Map<Condition, List<int[]>> found = new IdentityHashMap<>();

	LeastCases(Questionnaire questionnaire) {
		this.questions = questionnaire.size();
	}

	/** Ranks by question index, none of them worse than another. */
	List<int[]> of(Condition condition) {
		return this.found.computeIfAbsent(condition, (key) -> leastOf(expand(key)));
	}

	/** Whether one condition can never hold without the other. */
	boolean implies(Condition one, Condition other) {
		return of(one).stream().allMatch(other::holds);
	}

	boolean same(Condition one, Condition other) {
		return implies(one, other) && implies(other, one);
	}

	private List<int[]> expand(Condition condition) {
		if (condition instanceof Condition.AtLeast atLeast) {
			int[] ranks = new int[this.questions];
			ranks[atLeast.question().index()] = atLeast.rank();
			return List.of(ranks);
		}
		if (condition instanceof Condition.AnyOf any) {
			return leastOf(any.parts().stream().flatMap((part) -> expand(part).stream()).toList());
		}
		List<int[]> cases = List.of(new int[this.questions]);
		for (Condition part : ((Condition.AllOf) condition).parts()) {
			cases = leastOf(worst(cases, expand(part)));
		}
		return cases;
	}

	private static List<int[]> worst(List<int[]> left, List<int[]> right) {
		if ((long) left.size() * right.size() > MOST) {
			throw new IllegalStateException("a condition with more than " + MOST + " cases");
		}
		List<int[]> combined = new ArrayList<>();
		for (int[] one : left) {
			for (int[] other : right) {
				int[] ranks = one.clone();
				for (int index = 0; index < ranks.length; index++) {
					ranks[index] = Math.max(ranks[index], other[index]);
				}
				combined.add(ranks);
			}
		}
		return combined;
	}

	private static List<int[]> leastOf(List<int[]> cases) {
		List<int[]> least = new ArrayList<>();
		for (int[] candidate : cases) {
			if (least.stream().noneMatch((other) -> isAtMost(other, candidate))) {
				least.removeIf((other) -> isAtMost(candidate, other) && !Arrays.equals(candidate, other));
				least.add(candidate);
			}
		}
		return least;
	}

	private static boolean isAtMost(int[] one, int[] other) {
		for (int index = 0; index < one.length; index++) {
			if (one[index] > other[index]) {
				return false;
			}
		}
		return true;
	}

}
