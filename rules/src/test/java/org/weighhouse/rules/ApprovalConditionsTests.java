package org.weighhouse.rules;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weighhouse.engine.Verdict.Demand;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The conditions that come with an approval: duties, the controls that earned the tier,
 * and those that the findings left standing ask for.
 */
class ApprovalConditionsTests {

	@Test
	void theseAlwaysComeWithIt() {
		assertThat(because(SmallCase.harmless(), "ALWAYS")).containsExactly("REGISTER_ENTRY", "VERSION_RANGE",
				"ENVIRONMENTS_AND_REPOSITORIES", "DATA_CEILING", "EXIT_PLAN", "M40");
		assertThat(SmallCase.harmless().judge().conditions()).hasSize(6).noneMatch(Demand::inPlace);
	}

	@ParameterizedTest
	@CsvSource({ "RCE, execCapability=ARBITRARY_LOCAL instructedBy=MODEL, M06 M07 M15 M24",
			"DESTRUCT, deployReach=MERGES, M08 M23", "EXFIL, listening=NETWORK_NOAUTH, M03|M04 M10",
			"PRIV, runPrivilege=LOCAL_ADMIN, M11 M12", "SUPPLY, vulns=UNPATCHED_HIGH, M13 M14 M33",
			"CODEIP, license=CONFLICT, M08 M09",
			"LEAK, dataClass=CONFIDENTIAL egress=VENDOR_API processing=IN_COUNTRY, M18 M27",
			"TRUST, telemetry=COVERT, M26",
			"BYPASS, shadowUse=UNCONTROLLED dataClass=CONFIDENTIAL egress=VENDOR_API, M30", "AUDIT, owner=NONE, M10",
			"IR, autonomy=SCOPED_AUTO killSwitch=NONE, M25", "LEGAL, aiActUse=HIGH_RISK, LEGAL_WORD_ON_FILE",
			"SOVEREIGN, processing=RESTRICTED_COUNTRY dataClass=INTERNAL egress=VENDOR_API, LEGAL_WORD_ON_FILE" })
	void aFindingLeftStandingAsksForTheControlsOfItsConcern(String concern, String answers, String conditions) {
		SmallCase each = of(answers);
		assertThat(each.judge().residualConcern()).isEqualTo(concern);
		assertThat(because(each, concern)).containsExactly(conditions.split(" "));
	}

	@Test
	void aFindingLoweredToLowAsksForNothingButWhatLoweredIt() {
		SmallCase owned = SmallCase.of("owner", "NONE").with("M40");
		assertThat(because(owned, "AUDIT")).isEmpty();
		assertThat(because(owned, "LOWERED")).containsExactly("M40");
		assertThat(demand(owned, "M40").because()).containsExactly("ALWAYS", "LOWERED");
		assertThat(demand(owned, "M40").inPlace()).isTrue();
	}

	@Test
	void aBaselineFindingAsksForNothing() {
		assertThat(because(SmallCase.of("egress", "VENDOR_API"), "LEAK")).isEmpty();
	}

	@Test
	void inspectionIsAskedForOnlyFromHighOn() {
		SmallCase medium = SmallCase.of("allegation", "NOT_SEARCHED").and("egress", "VENDOR_API");
		assertThat(medium.judge().residualConcern()).isEqualTo("TRUST");
		assertThat(because(medium, "TRUST")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({
			"RCE, M07, execCapability=ARBITRARY_LOCAL instructedBy=MODEL, bypassMode, ADMIN_CAN_DISABLE, USER_CONTROLLED",
			"RCE, M06, execCapability=ARBITRARY_LOCAL instructedBy=MODEL, autonomy, FULL_AUTO, UNATTENDED",
			"LEAK, M18, dataClass=CONFIDENTIAL egress=VENDOR_API processing=IN_COUNTRY, contract, BUSINESS_TERMS, CONSUMER_TERMS",
			"TRUST, M26, telemetry=COVERT, allegation, VENDOR_CONFIRMED, MALICIOUS" })
	void aControlThatIsNotValidIsNotAskedFor(String concern, String control, String answers, String question,
			String valid, String invalid) {
		assertThat(because(of(answers).and(question, valid), concern)).contains(control);
		assertThat(because(of(answers).and(question, invalid), concern)).doesNotContain(control);
	}

	@Test
	void anyOfTheAlternativesIsEnough() {
		SmallCase open = SmallCase.of("listening", "NETWORK_NOAUTH");
		assertThat(demand(open, "M03|M04").anyOf()).containsExactly(List.of("M03"), List.of("M04"));
		assertThat(demand(open, "M03|M04").inPlace()).isFalse();
		assertThat(demand(open.with("M04"), "M03|M04").inPlace()).isTrue();
	}

	@Test
	void highOnAModelsInstructionsAsksForBoundaryMonitoringAndPilot() {
		SmallCase flawed = SmallCase.of("vulns", "UNPATCHED_HIGH").and("instructedBy", "MODEL");
		assertThat(because(flawed, "HIGH_ON_MODEL")).containsExactly("M01|M02+M03", "M24", "M32");
		assertThat(because(flawed.and("instructedBy", "HUMAN"), "HIGH_ON_MODEL")).isEmpty();
		assertThat(because(flawed.and("instructedBy", "HUMAN"), "HIGH_OPERATED")).containsExactly("NAMED_OPERATORS");
		assertThat(because(flawed.with("M33"), "HIGH_ON_MODEL")).as("lowered to LOW").isEmpty();
	}

	@Test
	void aSandboxStandsInForAnIsolatedWorkspaceOnlyWithAProxy() {
		SmallCase flawed = SmallCase.of("vulns", "UNPATCHED_HIGH").and("instructedBy", "MODEL");
		assertThat(demand(flawed.with("M01"), "M01|M02+M03").inPlace()).isTrue();
		assertThat(demand(flawed.with("M02"), "M01|M02+M03").inPlace()).isFalse();
		assertThat(demand(flawed.with("M02", "M03"), "M01|M02+M03").inPlace()).isTrue();
		assertThat(demand(flawed.with("M02", "M04"), "M01|M02+M03").inPlace()).isTrue();
	}

	@Test
	void anExceptionBringsItsOwnDutiesADenialWithoutADoorDoesNot() {
		assertThat(because(SmallCase.of("vulns", "EXPLOITED"), "EXCEPTION")).containsExactly("RISK_ACCEPTANCE",
				"EXPIRY_DATE", "COMPENSATING_CONTROLS", "WEEKLY_LOG_REVIEW", "ALTERNATIVE_AND_MIGRATION_DATE");
		assertThat(because(SmallCase.of("listing", "LISTED"), "EXCEPTION")).isEmpty();
		assertThat(because(SmallCase.of("vulns", "UNPATCHED_HIGH"), "EXCEPTION")).isEmpty();
	}

	private static SmallCase of(String answers) {
		SmallCase each = SmallCase.harmless();
		for (String answer : answers.split(" ")) {
			each = each.and(answer.substring(0, answer.indexOf('=')), answer.substring(answer.indexOf('=') + 1));
		}
		return each;
	}

	private static List<String> because(SmallCase each, String reason) {
		return each.judge()
			.conditions()
			.stream()
			.filter((demand) -> demand.because().contains(reason))
			.map(Demand::condition)
			.toList();
	}

	private static Demand demand(SmallCase each, String condition) {
		return each.judge()
			.conditions()
			.stream()
			.filter((demand) -> demand.condition().equals(condition))
			.findFirst()
			.orElseThrow();
	}

}
