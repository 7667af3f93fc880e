package org.weighhouse.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.DrlWriter;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.Weighed;
import org.weighhouse.engine.rulebook.Rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Three ways, one answer: the engine, the exported DRL as Drools itself compiles it, and
 * a naive interpreter never differ in a finding or a tier.
 */
class ThreeWaysTests {

	private static final int CASES = Integer.getInteger("weighhouse.cases", 5_000);

	private static final int AT_ONCE = 1_000;

	/** Of so many cases one is judged in full, too. */
	private static final int JUDGED = 50;

	@Test
	void onTheShippedRules(TestReporter reporter) {
		DrlBase drl = export(ShippedRules.RULEBOOK);
		IntStream.range(0, (CASES + AT_ONCE - 1) / AT_ONCE)
			.parallel()
			.forEach((part) -> compare(ShippedRules.RULEBOOK, ShippedRules.RULE_BASE, drl,
					Math.min(AT_ONCE, CASES - part * AT_ONCE), part));
		reporter.publishEntry("three ways on the shipped rules", drl.size() + " rules, " + CASES + " cases");
	}

	@Test
	void onRandomRuleBases() {
		for (int seed = 1; seed <= 20; seed++) {
			Rulebook rulebook = new RandomRules(seed).rulebook();
			compare(rulebook, RuleBase.of(rulebook), export(rulebook), 100, seed);
		}
	}

	@Test
	void oneChangedThresholdIsNoticed() {
		Rulebook rulebook = FewRules.of(ShippedRules.RULEBOOK.findRule("EX01"));
		String drl = DrlWriter.write(rulebook);
		String changed = drl.replace("execCapabilityRank >= 3", "execCapabilityRank >= 4");
		assertThat(changed).isNotEqualTo(drl);
		DrlBase mutant = new DrlBase(changed, rulebook.questionnaire());
		assertThatThrownBy(() -> compare(rulebook, RuleBase.of(rulebook), mutant, 1_000, 1))
			.isInstanceOf(AssertionError.class)
			.hasMessageContaining("EX01");
	}

	private static DrlBase export(Rulebook rulebook) {
		DrlBase drl = new DrlBase(DrlWriter.write(rulebook), rulebook.questionnaire());
		assertThat(drl.size()).isEqualTo(rulebook.rules().size());
		return drl;
	}

	private static void compare(Rulebook rulebook, RuleBase ruleBase, DrlBase drl, int cases, long seed) {
		RandomCases random = new RandomCases(rulebook, seed);
		NaiveInterpreter naive = new NaiveInterpreter(rulebook);
		try (DrlBase.Session session = drl.session()) {
			for (int each = 0; each < cases; each++) {
				Answers answers = random.answers();
				Set<String> controls = random.controls();
				Weighed weighed = ruleBase.weigh(answers, RandomCases.verified(controls));
				Map<String, String> upper = naive.end(answers, true);
				Map<String, String> lower = naive.end(answers, false);
				Set<String> atMost = naive.fired(upper);
				Set<String> atLeast = naive.fired(lower);
				assertThat(findings(weighed, true)).as("%s", answers).isEqualTo(session.fired(upper)).isEqualTo(atMost);
				assertThat(findings(weighed, false)).as("%s", answers)
					.isEqualTo(session.fired(lower))
					.isEqualTo(atLeast);
				assertThat(weighed.tiers()).isEqualTo(new Tiers(naive.inherent(atMost), naive.inherent(atLeast),
						naive.residual(atMost, naive.inEffect(upper, controls)),
						naive.residual(atLeast, naive.inEffect(lower, controls))));
				assertThat(drl.inherent(atMost)).isEqualTo(weighed.tiers().inherent());
				assertThat(drl.inherent(atLeast)).isEqualTo(weighed.tiers().inherentAtLeast());
				if (each % JUDGED == 0) {
					assertSame(ruleBase.judge(answers, RandomCases.verified(controls)), weighed);
				}
			}
		}
	}

	/** A verdict has the findings and tiers that weighing alone gives. */
	private static void assertSame(Verdict verdict, Weighed weighed) {
		assertThat(new Tiers(verdict.inherentTier(), verdict.inherentTierAtLeast(), verdict.residualTier(),
				verdict.residualTierAtLeast()))
			.isEqualTo(weighed.tiers());
		assertThat(verdict.findings()
			.stream()
			.map((each) -> List.of(each.rule(), each.residualTier(), each.assumed(), each.loweredBy())))
			.containsExactlyInAnyOrderElementsOf(weighed.findings()
				.stream()
				.map((each) -> List.<Object>of(each.rule().id(), each.residualTier(), each.assumed(), each.loweredBy()))
				.toList());
	}

	private static Set<String> findings(Weighed weighed, boolean assumed) {
		return weighed.findings()
			.stream()
			.filter((finding) -> assumed || !finding.assumed())
			.map((finding) -> finding.rule().id())
			.collect(Collectors.toSet());
	}

}
