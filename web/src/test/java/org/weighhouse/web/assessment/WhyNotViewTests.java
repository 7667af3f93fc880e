package org.weighhouse.web.assessment;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerifiedControls;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which rules did not speak, and what is said of each.
 */
class WhyNotViewTests {

	private final Verdict verdict = ShippedRuleBase.judge("claude-code/managed-default", "developer-laptop",
			Map.of("dataClass", "CONFIDENTIAL"));

	@Test
	void everyRuleThatDidNotSpeakIsListedOnceAndNoOther() {
		WhyNotView all = view(null);
		List<String> spoke = this.verdict.findings().stream().map(Finding::rule).toList();
		assertThat(ids(all)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(spoke);
		assertThat(all.found()).isEqualTo(all.count())
			.isEqualTo(ShippedRuleBase.rulebook().rules().size() - spoke.size());
		assertThat(all.groups())
			.allSatisfy((group) -> assertThat(group.rules()).extracting((rule) -> rule.unmet().size()).isSorted());
	}

	@Test
	void aRuleThatIsOneAnswerShortNamesThatOne() {
		WhyNotView.Short only = only(view("EX04")).unmet().get(0).get(0).get(0);
		assertThat(only(view("EX04")).unmet()).hasSize(1);
		assertThat(only.question()).isEqualTo("Who approves actions");
		assertThat(only.needed().label()).isEqualTo("Every action goes ahead, while a person is present");
		assertThat(only.worst()).isFalse();
		assertThat(only.assumed()).isFalse();
	}

	@Test
	void alternativesStandInOneCondition() {
		Verdict harmless = ShippedRuleBase.RULES.judge(
				Answers.harmless(ShippedRuleBase.RULES.questionnaire())
					.with(Map.of("runPrivilege", "LOCAL_ADMIN", "execCapability", "ALLOWLISTED_LOCAL")),
				VerifiedControls.none());
		WhyNotView.Silent rule = only(WhyNotView.of(ShippedRuleBase.rulebook(), harmless, "CR04"));
		assertThat(rule.unmet()).singleElement()
			.satisfies((either) -> assertThat(either).extracting((way) -> way.get(0).question())
				.containsExactly("System rights", "Code it can run"));
		assertThat(rule.unmet().get(0).get(0).get(0).worst()).isTrue();
	}

	@Test
	void allWordsMustBeThere() {
		assertThat(ids(view("unboxed approves"))).containsExactly("EX04");
		assertThat(ids(view("unboxed  nothing"))).isEmpty();
		assertThat(ids(view("who approves actions"))).contains("EX04").hasSizeGreaterThan(1);
	}

	@Test
	void aRuleThatSpokeIsNamedApart() {
		assertThat(view("EX01").groups()).isEmpty();
		assertThat(view("EX01").spoke()).extracting((rule) -> rule.id()).containsExactly("EX01");
		assertThat(view("EX04").spoke()).isEmpty();
		assertThat(view(" ").spoke()).isEmpty();
	}

	private WhyNotView view(String asked) {
		return WhyNotView.of(ShippedRuleBase.rulebook(), this.verdict, asked);
	}

	private static WhyNotView.Silent only(WhyNotView view) {
		assertThat(ids(view)).hasSize(1);
		return view.groups().get(0).rules().get(0);
	}

	private static List<String> ids(WhyNotView view) {
		return view.groups().stream().flatMap((group) -> group.rules().stream()).map(WhyNotView.Silent::rule).toList();
	}

}
