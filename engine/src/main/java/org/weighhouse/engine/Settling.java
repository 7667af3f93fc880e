package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Controls;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * The smallest sets of open questions whose harmless answers would settle a verdict at
 * its lower end. Every finding above the lower end speaks only by assumption: each set
 * stops all of them, or makes valid the controls that lower them. The sets of fewest
 * questions come first, of these the easiest to ask.
 */
final class Settling {

	/** How many sets are told at the most. */
	static final int MOST_SETS = 12;

	private static final int MOST_STEPS = 200_000;

	private final Questionnaire questionnaire;

	private final Controls controls;

	private final Answers answers;

	private final Weighing upper;

	private final long verified;

	private final Tier goal;

	private final List<List<Set<Integer>>> demands = new ArrayList<>();

	private int steps;

	Settling(Questionnaire questionnaire, Controls controls, Answers answers, Weighing upper, long verified,
			Tier goal) {
		this.questionnaire = questionnaire;
		this.controls = controls;
		this.answers = answers;
		this.upper = upper;
		this.verified = verified;
		this.goal = goal;
		upper.above(goal).forEach((rule) -> this.demands.add(options(rule)));
		this.demands.sort(Comparator.comparingInt(List::size));
	}

	/** Sets of question ids, each set in the order of the questionnaire. */
	List<List<String>> sets() {
		Set<Set<Integer>> found = new LinkedHashSet<>();
		int largest = (int) this.demands.stream().flatMap(List::stream).flatMap(Set::stream).distinct().count();
		for (int size = 0; size <= largest && found.size() < MOST_SETS && this.steps < MOST_STEPS; size++) {
			Set<Set<Integer>> ofSize = new LinkedHashSet<>();
			search(new TreeSet<>(), size, found, ofSize);
			ofSize.stream()
				.filter((set) -> set.stream().noneMatch((each) -> meetsAllWithout(set, each)))
				.forEach(found::add);
		}
		if (found.isEmpty()) {
			found.add(shrunk());
		}
		return found.stream()
			.sorted(Comparator.<Set<Integer>>comparingInt(Set::size)
				.thenComparingInt(this::effort)
				.thenComparing(Object::toString))
			.limit(MOST_SETS)
			.map((set) -> set.stream().map((index) -> this.questionnaire.at(index).id()).toList())
			.toList();
	}

	private void search(Set<Integer> chosen, int size, Set<Set<Integer>> smaller, Set<Set<Integer>> found) {
		if (this.steps++ > MOST_STEPS || smaller.stream().anyMatch(chosen::containsAll)) {
			return;
		}
		List<Set<Integer>> unmet = this.demands.stream()
			.filter((options) -> options.stream().noneMatch(chosen::containsAll))
			.findFirst()
			.orElse(null);
		if (unmet == null) {
			found.add(new TreeSet<>(chosen));
			return;
		}
		for (Set<Integer> option : unmet) {
			Set<Integer> next = new TreeSet<>(chosen);
			next.addAll(option);
			if (next.size() <= size) {
				search(next, size, smaller, found);
			}
		}
	}

	private boolean meetsAllWithout(Set<Integer> set, Integer left) {
		Set<Integer> rest = new TreeSet<>(set);
		rest.remove(left);
		return this.demands.stream().allMatch((options) -> options.stream().anyMatch(rest::containsAll));
	}

	/**
	 * When there is too much to search: all that would help, less whatever can be left
	 * out, hardest first.
	 */
	private Set<Integer> shrunk() {
		Set<Integer> set = new TreeSet<>();
		this.demands.forEach((options) -> options.forEach(set::addAll));
		set.stream()
			.sorted(Comparator.comparing((Integer index) -> this.questionnaire.at(index).askedOf()).reversed())
			.forEach((index) -> {
				if (meetsAllWithout(set, index)) {
					set.remove(index);
				}
			});
		return set;
	}

	private int effort(Set<Integer> set) {
		return set.stream().mapToInt((index) -> this.questionnaire.at(index).askedOf().ordinal()).sum();
	}

	/** The sets of open questions that stop a finding, or lower it far enough. */
	private List<Set<Integer>> options(Rule rule) {
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
