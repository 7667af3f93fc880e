package org.weighhouse.rules.speed;

import java.util.BitSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.rules.ShippedRules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The floor that we measure ourselves against does the same work: the same findings and
 * the same tiers at both ends.
 */
class PlainRulesTests {

	@Test
	void judgesAsTheShippedRulesDo() {
		compare(ShippedRules.RULEBOOK, 1_000);
	}

	@Test
	void judgesAsGrownRulesDo() {
		compare(GrownRules.of(10), 300);
		compare(GrownRules.of(150), 100);
	}

	@Test
	void grownRulesSpeakAsOftenAsTheShippedOnes() {
		assertThat(spoken(GrownRules.of(104))).isBetween(spoken(ShippedRules.RULEBOOK) / 2,
				spoken(ShippedRules.RULEBOOK) * 2);
	}

	private static void compare(Rulebook rulebook, int cases) {
		DrawnCases drawn = new DrawnCases(rulebook);
		RuleBase ruleBase = RuleBase.of(rulebook);
		PlainRules plain = PlainRules.of(rulebook);
		for (int each = 0; each < cases; each++) {
			Verdict verdict = ruleBase.judge(drawn.answers(each), drawn.verified(each));
			PlainRules.Judged judged = plain.judge(drawn.ranks(each), drawn.mask(each));
			assertThat(rules(rulebook, judged.upper())).isEqualTo(rules(verdict, (finding) -> true));
			assertThat(rules(rulebook, judged.lower())).isEqualTo(rules(verdict, (finding) -> !finding.assumed()));
			assertThat(judged.upper().inherent).isEqualTo(verdict.inherentTier().ordinal());
			assertThat(judged.lower().inherent).isEqualTo(verdict.inherentTierAtLeast().ordinal());
			assertThat(judged.upper().residual).isEqualTo(verdict.residualTier().ordinal());
			assertThat(judged.lower().residual).isEqualTo(verdict.residualTierAtLeast().ordinal());
		}
	}

	private static Set<String> rules(Rulebook rulebook, PlainRules.End end) {
		return BitSet.valueOf(end.spoken)
			.stream()
			.mapToObj((rule) -> rulebook.rules().get(rule).id())
			.collect(Collectors.toSet());
	}

	private static Set<String> rules(Verdict verdict, Predicate<Finding> which) {
		return verdict.findings().stream().filter(which).map(Finding::rule).collect(Collectors.toSet());
	}

	private static int spoken(Rulebook rulebook) {
		PlainRules plain = PlainRules.of(rulebook);
		DrawnCases drawn = new DrawnCases(rulebook);
		int spoken = 0;
		for (int each = 0; each < 1_000; each++) {
			spoken += BitSet.valueOf(plain.judge(drawn.ranks(each), drawn.mask(each)).upper().spoken).cardinality();
		}
		return spoken;
	}

}
