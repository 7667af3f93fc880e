package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Controls;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Which changes of answers would stop a finding, or make valid the verified controls that
 * lower it far enough. Changes are new ranks by the index of their question, each the
 * mildest that does it.
 */
final class ChangeOptions {

	private final Controls controls;

	private final int[] ranks;

	private final long verified;

	ChangeOptions(Controls controls, int[] ranks, long verified) {
		this.controls = controls;
		this.ranks = ranks;
		this.verified = verified;
	}

	/** What would bring a finding down to a tier; empty where nothing does. */
	List<Map<Integer, Integer>> of(Rule rule, Tier target) {
		List<Map<Integer, Integer>> options = new ArrayList<>(stopping(rule.when()));
		for (Rule.Relief relief : rule.reliefs()) {
			boolean claimed = (relief.mask() & ~this.controls.including(this.verified)) == 0;
			if (claimed && !relief.to().isAbove(target)) {
				options.addAll(validating(relief));
			}
		}
		return mildest(options);
	}

	/** The controls in effect, were these the answers. */
	long inEffect(int[] changed) {
		return (this.verified != 0) ? this.controls.inEffect(this.verified, changed) : 0;
	}

	private List<Map<Integer, Integer>> stopping(Condition condition) {
		if (!condition.holds(this.ranks)) {
			return List.of(Map.of());
		}
		if (condition instanceof Condition.AtLeast atLeast) {
			return atMost(atLeast.question(), atLeast.rank() - 1);
		}
		if (condition instanceof Condition.AllOf all) {
			return all.parts().stream().flatMap((part) -> stopping(part).stream()).toList();
		}
		List<Map<Integer, Integer>> combined = List.of(Map.of());
		for (Condition part : ((Condition.AnyOf) condition).parts()) {
			combined = together(combined, stopping(part));
		}
		return combined;
	}

	/** The mildest change that leads to a rank or below it, if there is one. */
	private static List<Map<Integer, Integer>> atMost(Question question, int rank) {
		for (int to = rank; to >= 0; to--) {
			if (question.isChangeableTo(to)) {
				return List.of(Map.of(question.index(), to));
			}
		}
		return List.of();
	}

	/** The changes that make a claimed relief's controls valid. */
	private List<Map<Integer, Integer>> validating(Rule.Relief relief) {
		List<Map<Integer, Integer>> combined = List.of(Map.of());
		for (String id : relief.controls()) {
			Control needed = this.controls.get(id);
			List<Map<Integer, Integer>> ways = new ArrayList<>();
			for (String claimed : this.controls.ids(this.verified)) {
				Control control = this.controls.get(claimed);
				if ((this.controls.including(control.bit()) & needed.bit()) != 0) {
					ways.addAll(together(validating(control), validating(needed)));
				}
			}
			combined = together(combined, ways);
		}
		return combined;
	}

	private List<Map<Integer, Integer>> validating(Control control) {
		List<Map<Integer, Integer>> combined = List.of(Map.of());
		for (Control.AtMost limit : control.validOnlyIf()) {
			if (!limit.holds(this.ranks)) {
				combined = together(combined, atMost(limit.question(), limit.rank()));
			}
		}
		return combined;
	}

	private static List<Map<Integer, Integer>> together(List<Map<Integer, Integer>> left,
			List<Map<Integer, Integer>> right) {
		Set<Map<Integer, Integer>> combined = new LinkedHashSet<>();
		for (Map<Integer, Integer> one : left) {
			for (Map<Integer, Integer> other : right) {
				combined.add(both(one, other));
			}
		}
		return List.copyOf(combined);
	}

	/** Both changes: of two new answers to a question the less dangerous one. */
	static Map<Integer, Integer> both(Map<Integer, Integer> one, Map<Integer, Integer> other) {
		Map<Integer, Integer> both = new TreeMap<>(one);
		other.forEach((question, rank) -> both.merge(question, rank, Math::min));
		return both;
	}

	private static List<Map<Integer, Integer>> mildest(List<Map<Integer, Integer>> options) {
		return options.stream()
			.distinct()
			.filter((option) -> options.stream()
				.noneMatch((other) -> !other.equals(option) && both(option, other).equals(option)))
			.toList();
	}

}
