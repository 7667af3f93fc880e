package org.weighhouse.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What makes a route harder than the table says, each with its near miss, and the one
 * thing that eases it.
 */
class RoutingModifiersTests {

	private static final SmallCase OPEN_PORT = SmallCase.of("listening", "NETWORK_NOAUTH");

	@Test
	void whatWasProhibitedNeedsTwoPeopleAndNewProofEvery90Days() {
		SmallCase deploys = SmallCase.of("deployReach", "PROD_DEPLOY")
			.and("autonomy", "SCOPED_AUTO")
			.with("M08", "M09");
		assertThat(deploys.judge().inherentTier()).isEqualTo(Tier.PROHIBITED);
		assertThat(deploys.judge().residualTier()).isEqualTo(Tier.MEDIUM);
		assertThat(deploys.route().kind()).isEqualTo("TWO_PEOPLE");
		assertThat(deploys.route().reverifyDays()).isEqualTo(90);
		SmallCase patched = SmallCase.of("vulns", "EXPLOITED").with("M33");
		assertThat(patched.judge().residualTier()).as("one tier from the top counts too").isEqualTo(Tier.HIGH);
		assertThat(patched.route().reverifyDays()).isEqualTo(90);
	}

	@Test
	void aDropOfTwoTiersNeedsTwoPeopleOneOfOneDoesNot() {
		SmallCase merges = SmallCase.of("deployReach", "MERGES").with("M08");
		assertThat(merges.judge().residualTier()).isEqualTo(Tier.LOW);
		assertThat(merges.route().kind()).isEqualTo("TWO_PEOPLE");
		assertThat(merges.route().reverifyDays()).isEqualTo(90);
		SmallCase proxied = OPEN_PORT.with("M03");
		assertThat(proxied.judge().residualTier()).isEqualTo(Tier.MEDIUM);
		assertThat(proxied.route().kind()).isEqualTo("REVIEWER");
		assertThat(proxied.route().reverifyDays()).isZero();
		assertThat(SmallCase.of("owner", "NONE").with("M40").route().kind()).isEqualTo("POLICY");
	}

	@Test
	void aDenialIsNotReverified() {
		assertThat(SmallCase.of("vulns", "EXPLOITED").route().reverifyDays()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "environment, DEV_LAPTOP, TWO_PEOPLE", "environment, CI_RUNNER, CISO", "environment, PRODUCTION, CISO",
			"environment, UNKNOWN, CISO", "population, ENGINEERING, TWO_PEOPLE", "population, ALL_STAFF, CISO",
			"population, EXTERNAL_USERS, CISO" })
	void whereItReachesManyAHighUseGoesOneUp(String question, String answer, String kind) {
		assertThat(OPEN_PORT.and(question, answer).route().kind()).isEqualTo(kind);
	}

	@Test
	void oneUpLooksAtTheInherentTier() {
		assertThat(OPEN_PORT.and("environment", "CI_RUNNER").with("M03").route().kind()).isEqualTo("TWO_PEOPLE");
		SmallCase medium = SmallCase.of("owner", "NONE").and("environment", "CI_RUNNER").and("population", "ALL_STAFF");
		assertThat(medium.route().kind()).isEqualTo("REVIEWER");
	}

	@Test
	void oneUpHappensOnceAndEndsAtCisoAndLegal() {
		SmallCase both = OPEN_PORT.and("environment", "CI_RUNNER").and("population", "ALL_STAFF");
		assertThat(both.route().kind()).isEqualTo("CISO");
		assertThat(both.on("CONFIDENTIAL").roles()).containsExactly("REVIEWER", "OWNER", "CISO", "LEGAL");
		assertThat(both.on("RESTRICTED").route().kind()).isEqualTo("DENY");
		assertThat(both.on("RESTRICTED").route().exception()).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "aiActUse, HIGH_RISK, VN16", "listing, AFFILIATE_MATCH, VN02" })
	void legalIsHeardOnce(String question, String answer, String rule) {
		SmallCase each = SmallCase.of(question, answer);
		assertThat(each.judge().residualRule()).isEqualTo(rule);
		assertThat(each.route().kind()).isEqualTo("TWO_PEOPLE");
		assertThat(each.roles()).containsExactly("REVIEWER", "OWNER", "LEGAL");
		SmallCase hardest = each.on("CONFIDENTIAL").and("population", "ALL_STAFF");
		assertThat(hardest.roles()).containsExactly("REVIEWER", "OWNER", "CISO", "LEGAL");
	}

	@Test
	void otherFindingsOfLegalConcernDoNotBringLegalIn() {
		SmallCase unscreened = SmallCase.of("listing", "NOT_SCREENED");
		assertThat(unscreened.judge().residualConcern()).isEqualTo("LEGAL");
		assertThat(unscreened.roles()).doesNotContain("LEGAL");
	}

	@Test
	void aHighUseOnAModelsInstructionsIsAPilotOfThreeMonths() {
		Verdict.Route pilot = OPEN_PORT.and("instructedBy", "MODEL").route();
		assertThat(pilot.pilotOnly()).isTrue();
		assertThat(pilot.validDays()).isEqualTo(90);
		assertThat(OPEN_PORT.and("instructedBy", "UNKNOWN").route().pilotOnly()).as("not known to be a person")
			.isTrue();
	}

	@Test
	void aHighUseByNamedPeopleLastsAYear() {
		Verdict verdict = OPEN_PORT.judge();
		assertThat(verdict.route().pilotOnly()).isFalse();
		assertThat(verdict.route().validDays()).isEqualTo(365);
		assertThat(verdict.conditions()).anyMatch((each) -> each.condition().equals("NAMED_OPERATORS"));
	}

	@Test
	void ourOwnStaffFromElsewhereAreNamedOperatorsToo() {
		Verdict verdict = OPEN_PORT.and("instructedBy", "REMOTE_PARTY").judge();
		assertThat(verdict.route().pilotOnly()).isFalse();
		assertThat(verdict.route().validDays()).isEqualTo(365);
		assertThat(verdict.conditions()).anyMatch((each) -> each.condition().equals("NAMED_OPERATORS"));
	}

	@Test
	void anExceptionForAProhibitedAgentAsksForBoundaryMonitoringAndPilot() {
		Verdict verdict = SmallCase.of("vulns", "EXPLOITED").and("instructedBy", "MODEL").judge();
		assertThat(verdict.route().exception()).isNotNull();
		assertThat(verdict.conditions()).extracting(Verdict.Demand::condition)
			.contains("RISK_ACCEPTANCE", "M01|M02+M03", "M24", "M32");
	}

	@Test
	void aMediumUseOnAModelsInstructionsIsNoPilot() {
		Verdict verdict = SmallCase.of("owner", "NONE").and("instructedBy", "MODEL").judge();
		assertThat(verdict.route().pilotOnly()).isFalse();
		assertThat(verdict.route().validDays()).isEqualTo(180);
		assertThat(verdict.conditions()).noneMatch((each) -> each.condition().equals("NAMED_OPERATORS"));
	}

	@Test
	void mediumOnConfidentialDataIsEasedByTheOrganisationsOwnControls() {
		SmallCase confidential = OPEN_PORT.on("CONFIDENTIAL");
		assertThat(confidential.withOrganisations("M03").route().kind()).isEqualTo("REVIEWER");
		assertThat(confidential.with("M03").route().kind()).isEqualTo("TWO_PEOPLE");
		assertThat(confidential.with("M03").withOrganisations("M03").route().kind()).isEqualTo("REVIEWER");
		assertThat(confidential.withOrganisations("M03").with("M31").route().kind())
			.as("a control that lowers nothing does not count")
			.isEqualTo("REVIEWER");
		assertThat(confidential.withOrganisations("M03").and("owner", "NONE").with("M40").route().kind())
			.as("every control that lowered something must be the organisation's")
			.isEqualTo("TWO_PEOPLE");
	}

	@Test
	void onlyASettledVerdictIsEased() {
		SmallCase open = OPEN_PORT.on("CONFIDENTIAL").and("listening", "UNKNOWN").withOrganisations("M03");
		assertThat(open.judge().settled()).isFalse();
		assertThat(open.judge().residualTier()).isEqualTo(Tier.MEDIUM);
		assertThat(open.route().kind()).isEqualTo("TWO_PEOPLE");
	}

}
