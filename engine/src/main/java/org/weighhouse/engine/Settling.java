package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.weighhouse.engine.rulebook.Controls;
import org.weighhouse.engine.rulebook.Questionnaire;
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

	private final List<List<Set<Integer>>> demands = new ArrayList<>();

	private int steps;

	Settling(Questionnaire questionnaire, Controls controls, Answers answers, Weighing upper, long verified,
			Tier goal) {
		this.questionnaire = questionnaire;
		SettlingOptions options = new SettlingOptions(controls, answers, upper, verified, goal);
		upper.above(goal).forEach((rule) -> this.demands.add(options.of(rule)));
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

}
