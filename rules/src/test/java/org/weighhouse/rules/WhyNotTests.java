package org.weighhouse.rules;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.WhyNot;
import org.weighhouse.engine.rulebook.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Why a rule stayed silent, in the answers that fell short.
 */
class WhyNotTests {

	private final Answers agent = GoldenCase.of("B7").answers();

	@Test
	void aSilentRuleNamesEachAnswerThatFallsShort() {
		assertThat(whyNot("EX04", this.agent).speaks()).isFalse();
		assertThat(whyNot("EX04", this.agent).shortOf())
			.containsExactly(new WhyNot.Short("autonomy", "APPROVE_EACH", false, "FULL_AUTO"));
	}

	@Test
	void ofAlternativesAllAreNamed() {
		Answers harmless = Answers.harmless(ShippedRules.RULEBOOK.questionnaire());
		assertThat(whyNot("EX04", harmless).shortOf()).extracting(WhyNot.Short::question)
			.contains("execCapability", "guiControl");
	}

	@Test
	void aRuleThatSpeaksFallsShortOfNothing() {
		assertThat(whyNot("EX01", this.agent).speaks()).isTrue();
		assertThat(whyNot("EX01", this.agent).shortOf()).isEmpty();
	}

	@Test
	void changingWhatFallsShortMakesEveryRuleSpeak() {
		RandomCases random = new RandomCases(ShippedRules.RULEBOOK, 3);
		for (int each = 0; each < 500; each++) {
			Answers answers = random.answers();
			Rule rule = random.oneOf(ShippedRules.RULEBOOK.rules());
			Answers changed = answers;
			for (WhyNot.Short shortOf : WhyNot.of(rule, answers).shortOf()) {
				changed = changed.with(shortOf.question(), shortOf.needed());
			}
			boolean spoke = ShippedRules.RULE_BASE.judge(answers, RandomCases.verified(Set.of()))
				.findings()
				.stream()
				.anyMatch((finding) -> finding.rule().equals(rule.id()));
			assertThat(WhyNot.of(rule, answers).speaks()).isEqualTo(spoke);
			assertThat(WhyNot.of(rule, changed).speaks()).as(rule.id() + " " + answers).isTrue();
		}
	}

	private static WhyNot whyNot(String rule, Answers answers) {
		Rule found = ShippedRules.RULEBOOK.findRule(rule);
		assertThat(found).isNotNull();
		return WhyNot.of(found, answers);
	}

}
