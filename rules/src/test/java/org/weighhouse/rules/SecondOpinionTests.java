package org.weighhouse.rules;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Rulebook;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drools and a naive interpreter of the same rules never differ: not in a finding, not in
 * what controls leave of it, not in a tier.
 */
class SecondOpinionTests {

	@Test
	void onTheShippedRules() {
		compare(ShippedRules.RULEBOOK, ShippedRules.RULE_BASE, 20_000, 1);
	}

	@Test
	void onRandomRuleBases() {
		for (int seed = 1; seed <= 20; seed++) {
			Rulebook rulebook = new RandomRules(seed).rulebook();
			compare(rulebook, RuleBase.of(rulebook), 250, seed);
		}
	}

	private static void compare(Rulebook rulebook, RuleBase ruleBase, int cases, long seed) {
		RandomCases random = new RandomCases(rulebook, seed);
		NaiveInterpreter naive = new NaiveInterpreter(rulebook);
		for (int each = 0; each < cases; each++) {
			Answers answers = random.answers();
			Set<String> controls = random.controls();
			Verdict verdict = ruleBase.judge(answers, RandomCases.verified(controls));
			Map<String, String> upper = naive.end(answers, true);
			Map<String, String> lower = naive.end(answers, false);
			Set<String> fired = verdict.findings().stream().map(Finding::rule).collect(Collectors.toSet());
			assertThat(fired).as("%s", answers).isEqualTo(naive.fired(upper));
			Set<String> known = verdict.findings()
				.stream()
				.filter((finding) -> !finding.assumed())
				.map(Finding::rule)
				.collect(Collectors.toSet());
			assertThat(known).as("%s", answers).isEqualTo(naive.fired(lower));
			Set<String> inEffect = naive.inEffect(upper, controls);
			assertThat(verdict.findings()).allSatisfy((finding) -> assertThat(finding.residualTier())
				.isEqualTo(naive.residual(rulebook.findRule(finding.rule()), inEffect)));
			assertThat(verdict.inherentTier()).isEqualTo(naive.inherent(naive.fired(upper)));
			assertThat(verdict.inherentTierAtLeast()).isEqualTo(naive.inherent(naive.fired(lower)));
			assertThat(verdict.residualTier()).isEqualTo(naive.residual(upper, controls));
			assertThat(verdict.residualTierAtLeast()).isEqualTo(naive.residual(lower, controls));
		}
	}

}
