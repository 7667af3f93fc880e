package org.weighhouse.web.entry;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Two texts line by line: what both have, what only the old one has, what only the new
 * one. Long stretches that are the same are left out.
 */
record TextDiff(List<Line> lines) {

	/** How many same lines are shown around a change. */
	private static final int AROUND = 3;

	/** Beyond so many pairs of lines, everything between two same parts counts as new. */
	private static final long MOST_PAIRS = 4_000_000;

	/** What became of a line. */
	enum Sign {

		SAME, OUT, IN,
		/** Same lines that are not shown. */
		GAP

	}

	/**
	 * A line of either text.
	 *
	 * @param before its number in the old text, from 1; null where it is not there
	 * @param after its number in the new one
	 */
	record Line(Sign sign, @Nullable Integer before, @Nullable Integer after, String text) {
	}

	static TextDiff between(String before, String after) {
		List<String> old = before.lines().toList();
		List<String> now = after.lines().toList();
		int begin = 0;
		while (begin < old.size() && begin < now.size() && old.get(begin).equals(now.get(begin))) {
			begin++;
		}
		int end = 0;
		while (end < old.size() - begin && end < now.size() - begin
				&& old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
			end++;
		}
		List<Line> all = new ArrayList<>();
		for (int line = 0; line < begin; line++) {
			all.add(new Line(Sign.SAME, line + 1, line + 1, old.get(line)));
		}
		middle(old.subList(begin, old.size() - end), now.subList(begin, now.size() - end), begin, all);
		for (int line = end; line > 0; line--) {
			all.add(new Line(Sign.SAME, old.size() - line + 1, now.size() - line + 1, old.get(old.size() - line)));
		}
		return new TextDiff(shortened(all));
	}

	/** Whether they are the same, line by line. */
	public boolean isEmpty() {
		return this.lines.stream().allMatch((line) -> line.sign() == Sign.SAME || line.sign() == Sign.GAP);
	}

	/**
	 * The longest lines that both have in the same order stay; the rest goes or comes.
	 */
	private static void middle(List<String> old, List<String> now, int offset, List<Line> all) {
		int[][] common = new int[0][];
		if ((long) old.size() * now.size() <= MOST_PAIRS) {
			common = new int[old.size() + 1][now.size() + 1];
			for (int one = old.size() - 1; one >= 0; one--) {
				for (int other = now.size() - 1; other >= 0; other--) {
					common[one][other] = old.get(one).equals(now.get(other)) ? common[one + 1][other + 1] + 1
							: Math.max(common[one + 1][other], common[one][other + 1]);
				}
			}
		}
		int one = 0;
		int other = 0;
		while (one < old.size() || other < now.size()) {
			if (common.length > 0 && one < old.size() && other < now.size() && old.get(one).equals(now.get(other))) {
				all.add(new Line(Sign.SAME, offset + ++one, offset + ++other, old.get(one - 1)));
			}
			else if (one < old.size() && (other == now.size() || common.length == 0
					|| common[one + 1][other] >= common[one][other + 1])) {
				all.add(new Line(Sign.OUT, offset + ++one, null, old.get(one - 1)));
			}
			else {
				all.add(new Line(Sign.IN, null, offset + ++other, now.get(other - 1)));
			}
		}
	}

	private static List<Line> shortened(List<Line> all) {
		boolean[] shown = new boolean[all.size()];
		for (int at = 0; at < all.size(); at++) {
			if (all.get(at).sign() != Sign.SAME) {
				for (int near = Math.max(0, at - AROUND); near <= Math.min(all.size() - 1, at + AROUND); near++) {
					shown[near] = true;
				}
			}
		}
		List<Line> some = new ArrayList<>();
		for (int at = 0; at < all.size(); at++) {
			if (shown[at]) {
				some.add(all.get(at));
			}
			else if (at == 0 || shown[at - 1]) {
				some.add(new Line(Sign.GAP, null, null, ""));
			}
		}
		return List.copyOf(some);
	}

}
