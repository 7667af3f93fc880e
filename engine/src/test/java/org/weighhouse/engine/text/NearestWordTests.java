package org.weighhouse.engine.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearestWordTests {

	private static final List<String> VALID = List.of("LOW", "MEDIUM", "HIGH", "PROHIBITED", "execCapability", "NO");

	@ParameterizedTest
	@CsvSource({ "MEDUIM, MEDIUM", "high, HIGH", "HIGHT, HIGH", "execCapabilty, execCapability",
			"exec_capability, execCapability", "PROHIBITET, PROHIBITED", "LO, LOW", "N, NO" })
	void aSlipOfThePenIsUnderstood(String word, String meant) {
		assertThat(NearestWord.to(word, VALID)).isEqualTo(meant);
	}

	@ParameterizedTest
	@CsvSource({ "CRITICAL", "LOUD", "H", "egress" })
	void anotherWordIsNotGuessed(String word) {
		assertThat(NearestWord.to(word, VALID)).isNull();
	}

	@Test
	void theNearerOneWinsAndOfTwoEquallyNearOnesTheFirst() {
		assertThat(NearestWord.to("WORKSPACE_X", List.of("WORKSPACES_Y", "WORKSPACE_Y"))).isEqualTo("WORKSPACE_Y");
		assertThat(NearestWord.to("M1", List.of("M01", "M11"))).isEqualTo("M01");
	}

	@Test
	void neitherEmptyNorEndlessWordsAreGuessed() {
		assertThat(NearestWord.to("", VALID)).isNull();
		assertThat(NearestWord.to("x".repeat(1_000_000), VALID)).isNull();
		assertThat(NearestWord.to("HIGH", List.of())).isNull();
	}

}
