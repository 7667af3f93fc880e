package org.weighhouse.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ways down against a brute-force search over all sets of the controls that could matter.
 */
class WaysDownTests {

	private static final int MOST_CONTROLS = 10;

	private final NaiveInterpreter naive = new NaiveInterpreter(ShippedRules.RULEBOOK);

	@Test
	void areExactlyTheSmallestSetsThatReachALowerTier() {
		RandomCases random = new RandomCases(ShippedRules.RULEBOOK, 7);
		int compared = 0;
		for (int each = 0; compared < 200; each++) {
			Answers answers = random.answers();
			Set<String> controls = random.controls();
			Verdict verdict = ShippedRules.RULE_BASE.judge(answers, RandomCases.verified(controls));
			List<String> candidates = candidates(verdict, controls);
			if (verdict.residualTier() != Tier.LOW && candidates.size() <= MOST_CONTROLS) {
				compared++;
				assertThat(found(verdict)).as("%s with %s", answers, controls)
					.isEqualTo(bruteForce(verdict, answers, controls, candidates));
			}
			assertThat(each).as("enough random cases are small").isLessThan(100_000);
		}
	}

	private static List<String> candidates(Verdict verdict, Set<String> controls) {
		Set<String> candidates = new TreeSet<>();
		verdict.findings()
			.stream()
			.filter((finding) -> finding.residualTier() != Tier.LOW)
			.flatMap((finding) -> ShippedRules.RULEBOOK.findRule(finding.rule()).reliefs().stream())
			.forEach((relief) -> candidates.addAll(relief.controls()));
		if (candidates.contains("M03")) {
			candidates.add("M04");
		}
		candidates.removeAll(controls);
		return List.copyOf(candidates);
	}

	private static Set<String> found(Verdict verdict) {
		Set<String> found = new TreeSet<>();
		verdict.waysDown().forEach((way) -> found.add(way.tier() + " " + new TreeSet<>(way.controls())));
		return found;
	}

	private Set<String> bruteForce(Verdict verdict, Answers answers, Set<String> controls, List<String> candidates) {
		Map<String, String> upper = this.naive.end(answers, true);
		Set<String> found = new TreeSet<>();
		for (Tier target : Tier.values()) {
			if (verdict.residualTier().isAbove(target)) {
				List<Set<String>> smallest = new ArrayList<>();
				for (Set<String> set : bySize(candidates)) {
					Set<String> all = new LinkedHashSet<>(controls);
					all.addAll(set);
					Tier reached = this.naive.residual(upper, all);
					if (!reached.isAbove(target) && smallest.stream().noneMatch(including(set)::containsAll)) {
						smallest.add(including(set));
						found.add(reached + " " + set);
					}
				}
			}
		}
		return found;
	}

	/** A set with what its controls bring: no egress at all includes an egress proxy. */
	private static Set<String> including(Set<String> set) {
		Set<String> including = new TreeSet<>(set);
		set.forEach((id) -> including.addAll(ShippedRules.RULEBOOK.controls().get(id).implies()));
		return including;
	}

	private static List<Set<String>> bySize(List<String> candidates) {
		List<Set<String>> sets = new ArrayList<>();
		for (int mask = 0; mask < 1 << candidates.size(); mask++) {
			Set<String> set = new TreeSet<>();
			for (int index = 0; index < candidates.size(); index++) {
				if ((mask & 1 << index) != 0) {
					set.add(candidates.get(index));
				}
			}
			sets.add(set);
		}
		sets.sort((left, right) -> Integer.compare(including(left).size(), including(right).size()));
		return sets;
	}

}
