package org.weighhouse.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.WhyNot;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Why a rule stayed silent, in the answers that fell short.
 */
class WhyNotTests {

	private final Answers agent = GoldenCase.of("B7").answers();

	@Test
	void aSilentRuleNamesEachAnswerThatFallsShort() {
		assertThat(whyNot("EX04", this.agent).speaks()).isFalse();
		assertThat(whyNot("EX04", this.agent).shortOf())
			.containsExactly(plain(new WhyNot.Short("autonomy", "APPROVE_EACH", false, "FULL_AUTO")));
	}

	@Test
	void anOpenAnswerThatFallsShortIsSaidToBeAssumed() {
		Answers open = Answers.unknown(ShippedRules.RULEBOOK.questionnaire());
		List<WhyNot.Short> assumed = ShippedRules.RULEBOOK.rules()
			.stream()
			.flatMap((rule) -> shorts(WhyNot.of(rule, open)).stream())
			.toList();
		assertThat(assumed).isNotEmpty().allMatch(WhyNot.Short::assumed);
		assertThat(shorts(whyNot("EX04", this.agent))).noneMatch(WhyNot.Short::assumed);
	}

	@Test
	void alternativesAreOneConditionOfWhichOneWouldDo() {
		Answers admin = Answers.harmless(ShippedRules.RULEBOOK.questionnaire())
			.with(Map.of("runPrivilege", "LOCAL_ADMIN", "execCapability", "ALLOWLISTED_LOCAL"));
		assertThat(whyNot("CR04", admin).shortOf()).containsExactly(
				new WhyNot.Unmet(List.of(List.of(new WhyNot.Short("runPrivilege", "LOCAL_ADMIN", false, "ROOT_DOMAIN")),
						List.of(new WhyNot.Short("execCapability", "ALLOWLISTED_LOCAL", false, "ARBITRARY_LOCAL")))));
		assertThat(whyNot("CR04", admin.with("execCapability", "ARBITRARY_LOCAL")).speaks()).isTrue();
		assertThat(whyNot("CR04", admin.with("runPrivilege", "ROOT_DOMAIN")).speaks()).isTrue();
	}

	@Test
	void alternativesThatHoldAreNotShort() {
		Answers plain = Answers.harmless(ShippedRules.RULEBOOK.questionnaire());
		WhyNot one = whyNot("CR04", plain.with("execCapability", "ARBITRARY_LOCAL"));
		assertThat(one.shortOf())
			.containsExactly(plain(new WhyNot.Short("runPrivilege", "DEDICATED_LOW", false, "LOCAL_ADMIN")));
	}

	@Test
	void aRuleThatSpeaksFallsShortOfNothing() {
		assertThat(whyNot("EX01", this.agent).speaks()).isTrue();
		assertThat(whyNot("EX01", this.agent).shortOf()).isEmpty();
	}

	@Test
	void everyRuleEitherSpeaksOrIsSilentTheNearestFirst() {
		Verdict verdict = GoldenCase.of("B7").judge();
		List<WhyNot> silent = WhyNot.silent(ShippedRules.RULEBOOK, verdict);
		List<String> spoke = verdict.findings().stream().map(Finding::rule).toList();
		assertThat(silent).extracting(WhyNot::rule).contains("EX04").doesNotContainAnyElementsOf(spoke);
		assertThat(silent).hasSize(ShippedRules.RULEBOOK.rules().size() - spoke.size());
		assertThat(silent).extracting((each) -> each.shortOf().size())
			.isSorted()
			.startsWith(1)
			.last()
			.satisfies((most) -> assertThat(most).isGreaterThan(1));
	}

	@Test
	void anotherRuleBaseExplainsNothing() {
		Verdict verdict = GoldenCase.of("B7").judge();
		Verdict foreign = VerdictJson.read(VerdictJson.write(verdict).replace(verdict.ruleBase(), "sha256:0"));
		assertThatIllegalArgumentException().isThrownBy(() -> WhyNot.silent(ShippedRules.RULEBOOK, foreign))
			.withMessageContaining("sha256:0");
	}

	@Test
	void changingWhatFallsShortMakesEveryRuleSpeak() {
		RandomCases random = new RandomCases(ShippedRules.RULEBOOK, 3);
		for (int each = 0; each < 500; each++) {
			Answers answers = random.answers();
			Rule rule = random.oneOf(ShippedRules.RULEBOOK.rules());
			Answers changed = answers;
			for (WhyNot.Unmet unmet : WhyNot.of(rule, answers).shortOf()) {
				for (WhyNot.Short shortOf : random.oneOf(unmet.anyOf())) {
					changed = atLeast(changed, shortOf);
				}
			}
			boolean spoke = ShippedRules.RULE_BASE.judge(answers, RandomCases.verified(Set.of()))
				.findings()
				.stream()
				.anyMatch((finding) -> finding.rule().equals(rule.id()));
			assertThat(WhyNot.of(rule, answers).speaks()).isEqualTo(spoke);
			assertThat(WhyNot.of(rule, changed).speaks()).as(rule.id() + " " + answers).isTrue();
		}
	}

	/** The answer that is needed, unless another condition asked for a worse one. */
	private static Answers atLeast(Answers answers, WhyNot.Short shortOf) {
		Question question = ShippedRules.RULEBOOK.questionnaire().get(shortOf.question());
		boolean worse = question.rank(answers.get(shortOf.question())) >= question.rank(shortOf.needed());
		return worse ? answers : answers.with(shortOf.question(), shortOf.needed());
	}

	private static WhyNot.Unmet plain(WhyNot.Short shortOf) {
		return new WhyNot.Unmet(List.of(List.of(shortOf)));
	}

	private static List<WhyNot.Short> shorts(WhyNot whyNot) {
		return whyNot.shortOf().stream().flatMap((unmet) -> unmet.anyOf().stream()).flatMap(List::stream).toList();
	}

	private static WhyNot whyNot(String rule, Answers answers) {
		Rule found = ShippedRules.RULEBOOK.findRule(rule);
		assertThat(found).isNotNull();
		return WhyNot.of(found, answers);
	}

}
