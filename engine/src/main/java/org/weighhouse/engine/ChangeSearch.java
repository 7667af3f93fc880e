package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Searches the smallest sets of changed answers that bring a case to exactly one tier:
 * fewest changes first. A less dangerous answer never raises a tier, so a set is smallest
 * when no change of it can be one answer milder.
 */
final class ChangeSearch {

	/** How many sets are told at the most. */
	static final int MOST_SETS = 5;

	/** How many answers a set changes at the most. */
	static final int MOST_CHANGES = 3;

	private static final int MOST_STEPS = 2_000;

	private final Questionnaire questionnaire;

	private final Weighing upper;

	private final ChangeOptions options;

	private final Tier target;

	private final List<Demand> demands;

	private final Set<Map<Integer, Integer>> seen = new HashSet<>();

	private final List<Map<Integer, Integer>> found = new ArrayList<>();

	private int steps;

	/**
	 * A finding above the target, what would bring it down, and all questions in that.
	 */
	private record Demand(Rule rule, List<Map<Integer, Integer>> options, BitSet questions) {
	}

	ChangeSearch(Questionnaire questionnaire, Weighing upper, ChangeOptions options, Tier target) {
		this.questionnaire = questionnaire;
		this.upper = upper;
		this.options = options;
		this.target = target;
		this.demands = upper.above(target)
			.stream()
			.map((rule) -> demand(rule, options.of(rule, target)))
			.sorted(Comparator.comparingInt((demand) -> demand.options().size()))
			.toList();
	}

	private static Demand demand(Rule rule, List<Map<Integer, Integer>> options) {
		BitSet questions = new BitSet();
		options.forEach((option) -> option.keySet().forEach(questions::set));
		return new Demand(rule, options, questions);
	}

	/** New ranks by the index of their question; empty where no few changes reach it. */
	List<Map<Integer, Integer>> smallest() {
		if (this.demands.get(0).options().isEmpty()) {
			return List.of();
		}
		List<Map<Integer, Integer>> smallest = new ArrayList<>();
		for (int size = 1; size <= MOST_CHANGES && smallest.size() < MOST_SETS; size++) {
			this.seen.clear();
			this.found.clear();
			search(Map.of(), size);
			int exactly = size;
			this.found.stream()
				.filter((changes) -> changes.size() == exactly && isSmallest(changes))
				.filter((changes) -> reached(changed(changes)) == this.target)
				.sorted(Comparator.<Map<Integer, Integer>>comparingInt(this::distance)
					.thenComparing((changes) -> List.copyOf(changes.keySet()).toString()))
				.forEach(smallest::add);
		}
		return smallest.subList(0, Math.min(MOST_SETS, smallest.size()));
	}

	private void search(Map<Integer, Integer> changes, int size) {
		if (!this.seen.add(changes) || this.steps++ > MOST_STEPS) {
			return;
		}
		int[] changed = changed(changes);
		long inEffect = this.options.inEffect(changed);
		List<Demand> unmet = this.demands.stream().filter((demand) -> !isMet(demand, changed, inEffect)).toList();
		if (unmet.isEmpty()) {
			this.found.add(changes);
			return;
		}
		if (changes.size() + fewestMore(unmet, changes) > size) {
			return;
		}
		for (Map<Integer, Integer> option : unmet.get(0).options()) {
			Map<Integer, Integer> next = ChangeOptions.both(changes, option);
			if (next.size() <= size) {
				search(next, size);
			}
		}
	}

	private boolean isMet(Demand demand, int[] changed, long inEffect) {
		return !demand.rule().when().holds(changed) || !demand.rule().residual(inEffect).isAbove(this.target);
	}

	/** Demands that share no question need a further question each. */
	private static int fewestMore(List<Demand> unmet, Map<Integer, Integer> changes) {
		BitSet taken = new BitSet();
		changes.keySet().forEach(taken::set);
		int more = 0;
		for (Demand demand : unmet) {
			if (!demand.questions().intersects(taken)) {
				taken.or(demand.questions());
				more++;
			}
		}
		return more;
	}

	private boolean isSmallest(Map<Integer, Integer> changes) {
		int[] changed = changed(changes);
		for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
			changed[change.getKey()] = milder(change.getKey(), change.getValue());
			if (!reached(changed).isAbove(this.target)) {
				return false;
			}
			changed[change.getKey()] = change.getValue();
		}
		return true;
	}

	/** The next milder answer that a change may lead to, or no change. */
	private int milder(int question, int rank) {
		int milder = rank + 1;
		while (milder < this.upper.ranks()[question] && !this.questionnaire.at(question).isChangeableTo(milder)) {
			milder++;
		}
		return milder;
	}

	private Tier reached(int[] changed) {
		long inEffect = this.options.inEffect(changed);
		Tier tier = Tier.LOW;
		for (Rule rule : this.upper.findings()) {
			if (rule.when().holds(changed)) {
				tier = Tier.higher(tier, rule.residual(inEffect));
			}
		}
		return tier;
	}

	private int[] changed(Map<Integer, Integer> changes) {
		int[] changed = this.upper.ranks().clone();
		changes.forEach((question, rank) -> changed[question] = rank);
		return changed;
	}

	/** By how many answers the changes differ from the case, all together. */
	private int distance(Map<Integer, Integer> changes) {
		return changes.entrySet()
			.stream()
			.mapToInt((change) -> this.upper.ranks()[change.getKey()] - change.getValue())
			.sum();
	}

}
