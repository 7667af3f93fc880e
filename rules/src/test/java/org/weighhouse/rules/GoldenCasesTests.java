package org.weighhouse.rules;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The golden cases of the risk model, and the ways down of its command-line agent.
 */
class GoldenCasesTests {

	static List<GoldenCase> goldenCases() {
		return GoldenCase.all();
	}

	@ParameterizedTest
	@MethodSource("goldenCases")
	void tiersAndMainConcernsAreThoseOfTheRiskModel(GoldenCase golden) {
		Verdict verdict = golden.judge();
		GoldenCase.Expected expected = golden.expect();
		assertThat(verdict.inherentTier()).hasToString(expected.inherentTier());
		assertThat(verdict.mainConcern()).isEqualTo(expected.mainConcern());
		assertThat(verdict.mainRule()).isEqualTo(expected.mainRule());
		assertThat(verdict.residualTier()).hasToString(expected.residualTier());
		assertThat(verdict.residualConcern()).isEqualTo(expected.residualConcern());
		assertThat(verdict.residualRule()).isEqualTo(expected.residualRule());
		assertThat(verdict.settled()).isTrue();
		assertThat(verdict.settledBy()).isEmpty();
		assertThat(verdict.findings().get(0).rule()).isEqualTo(expected.residualRule());
	}

	@Test
	void allTwentyNineArchetypesAreThere() {
		assertThat(goldenCases()).hasSize(29);
	}

	@Test
	void commandLineAgentComesDownToMediumByExactlyFourSets() {
		assertThat(mediumSets(GoldenCase.of("B7").answers())).containsExactlyInAnyOrder(List.of("M01", "M04", "M10"),
				List.of("M01", "M03", "M06", "M10"), List.of("M01", "M03", "M10", "M16"),
				List.of("M01", "M03", "M10", "M22"));
	}

	@Test
	void onInternalDataThreeControlsAreEnough() {
		Answers internal = GoldenCase.of("B7").answers().with("dataClass", "INTERNAL");
		assertThat(mediumSets(internal)).containsExactly(List.of("M01", "M03", "M10"));
	}

	@Test
	void nothingBringsACommandLineAgentToLow() {
		Verdict verdict = GoldenCase.of("B7").judge();
		assertThat(verdict.waysDown()).noneMatch((way) -> way.tier() == Tier.LOW);
		assertThat(verdict.noWayDown()).singleElement().satisfies((none) -> {
			assertThat(none.tier()).isEqualTo(Tier.LOW);
			assertThat(none.rules()).contains("EX02");
		});
	}

	@Test
	void whatABlueprintBringsIsOfferedFirst() {
		Verdict verdict = GoldenCase.of("B7").judge();
		assertThat(verdict.waysDown().get(0).blueprint()).isEqualTo("standard-agent-workspace");
		assertThat(verdict.waysDown().get(0).controls()).containsExactly("M01", "M03", "M10", "M16");
		assertThat(verdict.waysDown().get(1).blueprint()).isNull();
	}

	@Test
	void aWorkspaceForAgentsIsNotOfferedToWhatRunsNoCommands() {
		Answers chatbot = GoldenCase.of("B4")
			.answers()
			.with("untrustedInput", "OPEN_WEB_MAIL")
			.with("memory", "SHARED");
		Verdict verdict = GoldenCase.judge(chatbot.with("activeRendering", "YES"), Set.of());
		assertThat(verdict.waysDown()).isNotEmpty()
			.noneMatch((way) -> "standard-agent-workspace".equals(way.blueprint()));
	}

	@Test
	void allFourControlsOfTheContainedAgentCarryWeight() {
		assertThat(GoldenCase.of("B9").judge().loadBearing()).containsExactly("M01", "M03", "M06", "M10");
	}

	@Test
	void softControlsAloneCarryNone() {
		assertThat(GoldenCase.of("B8").judge().loadBearing()).isEmpty();
	}

	@Test
	void aLockThatTheToolDoesNotOfferIsRejectedWithTheAnswer() {
		Answers noLock = GoldenCase.of("B10").answers().with("bypassMode", "USER_CONTROLLED");
		Verdict verdict = GoldenCase.judge(noLock, Set.of("M07", "M18"));
		assertThat(verdict.rejectedControls())
			.contains(new Verdict.RejectedControl("M07", "bypassMode=USER_CONTROLLED"));
		Answers lock = noLock.with("bypassMode", "ADMIN_CAN_DISABLE");
		assertThat(GoldenCase.judge(lock, Set.of("M07")).rejectedControls()).isEmpty();
	}

	private static List<List<String>> mediumSets(Answers answers) {
		return GoldenCase.judge(answers, Set.of())
			.waysDown()
			.stream()
			.filter((way) -> way.tier() == Tier.MEDIUM)
			.map(Verdict.WayDown::controls)
			.toList();
	}

}
