package org.weighhouse.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The questions that settle a verdict: each set does, none can be spared, and no smaller
 * set would do.
 */
class SettlingTests {

	private static final int MOST_OPEN = 9;

	@Test
	void oneUnknownBoundaryIsTheOneQuestionToAsk() {
		Answers answers = GoldenCase.of("B15").answers().with("isolation", "UNKNOWN");
		Verdict verdict = GoldenCase.judge(answers, Set.of());
		assertThat(verdict.settled()).isFalse();
		assertThat(verdict.residualTierAtLeast()).hasToString("MEDIUM");
		assertThat(verdict.residualTier()).hasToString("HIGH");
		assertThat(verdict.settledBy()).containsExactly(List.of("isolation"));
		assertThat(verdict.findings().get(0).assumed()).isTrue();
	}

	@Test
	void anOpenQuestionThatChangesNothingIsNotAsked() {
		Verdict verdict = GoldenCase.judge(GoldenCase.of("B7").answers().with("slsaBuild", "UNKNOWN"), Set.of());
		assertThat(verdict.settled()).isTrue();
		assertThat(verdict.settledBy()).isEmpty();
	}

	@Test
	void setsAreTheSmallestThereAre() {
		RandomCases random = new RandomCases(ShippedRules.RULEBOOK, 99);
		int compared = 0;
		for (int each = 0; compared < 400; each++) {
			Answers complete = random.answers();
			Map<String, String> filled = new HashMap<>();
			random.open(complete)
				.forEach((id) -> filled.put(id, ShippedRules.RULEBOOK.questionnaire().get(id).answer(0)));
			Answers answers = complete.with(filled);
			List<String> ids = new ArrayList<>(ShippedRules.RULEBOOK.questionnaire().ids());
			for (int open = 0; open < MOST_OPEN; open++) {
				answers = answers.with(random.oneOf(ids), "UNKNOWN");
			}
			Set<String> controls = random.controls();
			Verdict verdict = ShippedRules.RULE_BASE.judge(answers, RandomCases.verified(controls));
			if (!verdict.settled()) {
				compared++;
				check(verdict, answers, controls, random.open(answers));
			}
			assertThat(each).isLessThan(200_000);
		}
	}

	private static void check(Verdict verdict, Answers answers, Set<String> controls, List<String> open) {
		Set<Set<String>> smallest = new HashSet<>();
		for (Set<String> set : bySize(open)) {
			if (smallest.stream().noneMatch(set::containsAll) && settles(set, verdict, answers, controls)) {
				smallest.add(set);
			}
		}
		Set<Set<String>> told = new HashSet<>();
		verdict.settledBy().forEach((set) -> told.add(Set.copyOf(set)));
		assertThat(told).isNotEmpty();
		assertThat(smallest).as("%s with %s", answers, controls).containsAll(told);
		if (smallest.size() <= 12) {
			assertThat(told).isEqualTo(smallest);
		}
		int fewest = smallest.stream().mapToInt(Set::size).min().orElseThrow();
		assertThat(verdict.settledBy().get(0)).hasSize(fewest);
	}

	private static boolean settles(Set<String> set, Verdict verdict, Answers answers, Set<String> controls) {
		Map<String, String> harmless = new HashMap<>();
		set.forEach((id) -> harmless.put(id, ShippedRules.RULEBOOK.questionnaire().get(id).answer(0)));
		Tiers tiers = ShippedRules.RULE_BASE.tiers(answers.with(harmless), RandomCases.verified(controls));
		return tiers.residual() == verdict.residualTierAtLeast();
	}

	private static List<Set<String>> bySize(List<String> ids) {
		List<Set<String>> sets = new ArrayList<>();
		for (int mask = 0; mask < 1 << ids.size(); mask++) {
			Set<String> set = new HashSet<>();
			for (int index = 0; index < ids.size(); index++) {
				if ((mask & 1 << index) != 0) {
					set.add(ids.get(index));
				}
			}
			sets.add(set);
		}
		sets.sort((left, right) -> Integer.compare(left.size(), right.size()));
		return sets;
	}

}
