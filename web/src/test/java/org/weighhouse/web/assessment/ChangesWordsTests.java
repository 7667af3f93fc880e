package org.weighhouse.web.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.rulebook.ChangeableBy;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesWordsTests {

	@Test
	void aChangeIsToldInTheWordsOfTheQuestion() {
		ChangesView changes = changes(Map.of("retention", "LONG", "egress", "VENDOR_API", "dataClass", "CONFIDENTIAL"));
		ChangesView.Change first = changes.shown().get(0).changes().get(0);
		assertThat(first.question()).isEqualTo("Time it is kept");
		assertThat(first.from().label()).isEqualTo("Longer, or without an end");
		assertThat(first.now()).isEqualTo("known");
		assertThat(first.to().label()).isEqualTo("Up to a year");
		assertThat(first.by()).isEqualTo(ChangeableBy.VENDOR);
		assertThat(changes.shown()).extracting(ChangesView.Together::tier).containsExactly(Tier.MEDIUM, Tier.LOW);
		assertThat(changes.folded()).isEmpty();
	}

	@Test
	void whatNobodyKnowsIsNotToldAsKnown() {
		ChangesView changes = changes(
				Map.of("retention", "UNKNOWN", "egress", "VENDOR_API", "dataClass", "CONFIDENTIAL"));
		assertThat(changes.shown().get(0).changes().get(0).now()).isEqualTo("unknown");
	}

	@Test
	void threeAreShownTheFirstOfEachTierAmongThem() {
		ChangesView changes = changes(Map.of("execCapability", "ARBITRARY_LOCAL", "autonomy", "FULL_AUTO", "egress",
				"UNRESTRICTED", "untrustedInput", "OPEN_WEB_MAIL", "instructedBy", "MODEL", "isolation", "NONE",
				"dataClass", "CONFIDENTIAL"));
		assertThat(changes.shown()).hasSize(3);
		assertThat(changes.folded()).isNotEmpty();
		List<Tier> all = Stream.of(changes.shown(), changes.folded())
			.flatMap(List::stream)
			.map(ChangesView.Together::tier)
			.distinct()
			.toList();
		assertThat(changes.shown()).extracting(ChangesView.Together::tier).containsAll(all);
	}

	private static ChangesView changes(Map<String, String> answers) {
		Map<String, String> harmless = ShippedRuleBase.rulebook()
			.questionnaire()
			.questions()
			.stream()
			.collect(Collectors.toMap((question) -> question.id(), (question) -> question.answer(0)));
		Verdict verdict = ShippedRuleBase.RULES.judge(
				Answers.unknown(ShippedRuleBase.rulebook().questionnaire()).with(harmless).with(answers),
				VerifiedControls.none());
		return ChangesWords.of(ShippedRuleBase.rulebook(), verdict);
	}

}
