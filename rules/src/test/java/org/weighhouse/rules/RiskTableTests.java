package org.weighhouse.rules;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Concern;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The risk table that the product exists to reproduce, without special cases.
 */
class RiskTableTests {

	@Test
	void chatbotIsLowOrMediumByItsDataForDataLeakage() {
		assertThat(inherent("B1")).isEqualTo(Tier.LOW);
		assertThat(inherent("B2")).isEqualTo(Tier.LOW);
		assertThat(inherent("B3")).isEqualTo(Tier.MEDIUM);
		assertThat(concern("B1")).isEqualTo("data leakage");
		assertThat(concern("B3")).isEqualTo("data leakage");
	}

	@Test
	void idePluginIsMediumForCodeQualityAndCopyright() {
		assertThat(inherent("B6")).isEqualTo(Tier.MEDIUM);
		assertThat(concern("B6")).isEqualTo("code quality/copyright");
	}

	@Test
	void commandLineAgentIsHighForRemoteCodeExecution() {
		assertThat(inherent("B7")).isEqualTo(Tier.HIGH);
		assertThat(concern("B7")).isEqualTo("remote code execution");
	}

	private static Tier inherent(String id) {
		return GoldenCase.of(id).judge().inherentTier();
	}

	private static String concern(String id) {
		Verdict verdict = GoldenCase.of(id).judge();
		return ShippedRules.RULEBOOK.concerns()
			.stream()
			.filter((concern) -> concern.code().equals(verdict.mainConcern()))
			.map(Concern::name)
			.findFirst()
			.orElseThrow();
	}

}
