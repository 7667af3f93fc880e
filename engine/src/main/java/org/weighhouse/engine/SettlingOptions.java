package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Controls;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Which open questions, answered harmlessly, would stop a finding, or make valid the
 * claimed controls that lower it far enough.
 */
final class SettlingOptions {

	private final Controls controls;

	private final Answers answers;

	private final Weighing upper;

	private final long verified;

	private final Tier goal;

	SettlingOptions(Controls controls, Answers answers, Weighing upper, long verified, Tier goal) {
		this.controls = controls;
		this.answers = answers;
		this.upper = upper;
		this.verified = verified;
		this.goal = goal;
	}

	/** The sets of open questions that stop a finding, or lower it far enough. */
	List<Set<Integer>> of(Rule rule) {
		List<Set<Integer>> options = new ArrayList<>(stopping(rule.when()));
		for (Rule.Relief relief : rule.reliefs()) {
			boolean claimed = (relief.mask() & ~this.controls.including(this.verified)) == 0;
			if (claimed && !relief.to().isAbove(this.goal)) {
				options.addAll(validating(relief));
			}
		}
		return options.stream()
			.filter((option) -> options.stream()
				.noneMatch((other) -> !other.equals(option) && option.containsAll(other)))
			.distinct()
			.toList();
	}

	private List<Set<Integer>> stopping(Condition condition) {
		if (!condition.holds(this.upper.ranks())) {
			return List.of(Set.of());
		}
		if (condition instanceof Condition.AtLeast atLeast) {
			int index = atLeast.question().index();
			return this.answers.isOpen(index) ? List.of(Set.of(index)) : List.of();
		}
		if (condition instanceof Condition.AllOf all) {
			return all.parts().stream().flatMap((part) -> stopping(part).stream()).distinct().toList();
		}
		List<Set<Integer>> combined = List.of(Set.of());
		for (Condition part : ((Condition.AnyOf) condition).parts()) {
			combined = together(combined, stopping(part));
		}
		return combined;
	}

	/** The open questions that keep a claimed relief's controls from being valid. */
	private List<Set<Integer>> validating(Rule.Relief relief) {
		List<Set<Integer>> combined = List.of(Set.of());
		for (String id : relief.controls()) {
			List<Set<Integer>> ways = new ArrayList<>();
			for (String claimed : this.controls.ids(this.verified)) {
				Control control = this.controls.get(claimed);
				boolean brings = (this.controls.including(control.bit()) & this.controls.get(id).bit()) != 0;
				if (brings) {
					ways.addAll(together(validating(control), validating(this.controls.get(id))));
				}
			}
			combined = together(combined, ways);
		}
		return combined;
	}

	private List<Set<Integer>> validating(Control control) {
		Set<Integer> questions = new TreeSet<>();
		for (Control.AtMost limit : control.validOnlyIf()) {
			if (!limit.holds(this.upper.ranks())) {
				Question question = limit.question();
				if (!this.answers.isOpen(question.index())) {
					return List.of();
				}
				questions.add(question.index());
			}
		}
		return List.of(questions);
	}

	private static List<Set<Integer>> together(List<Set<Integer>> left, List<Set<Integer>> right) {
		Set<Set<Integer>> combined = new LinkedHashSet<>();
		for (Set<Integer> one : left) {
			for (Set<Integer> other : right) {
				Set<Integer> both = new TreeSet<>(one);
				both.addAll(other);
				combined.add(both);
			}
		}
		return List.copyOf(combined);
	}

}
