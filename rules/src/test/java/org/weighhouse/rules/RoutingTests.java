package org.weighhouse.rules;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Routing;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who decides: the routing table of the risk model (section 6), tier by data class. Its
 * modifiers are in {@link RoutingModifiersTests}.
 */
class RoutingTests {

	private static final SmallCase LOW = SmallCase.harmless();

	private static final SmallCase MEDIUM = SmallCase.of("owner", "NONE");

	private static final SmallCase HIGH = SmallCase.of("listening", "NETWORK_NOAUTH");

	private static final SmallCase PROHIBITED = SmallCase.of("vulns", "EXPLOITED");

	@ParameterizedTest
	@CsvSource({ "LOW, PUBLIC, POLICY, 365, ''", "LOW, INTERNAL, POLICY, 365, ''",
			"LOW, CONFIDENTIAL, REVIEWER, 365, REVIEWER", "LOW, RESTRICTED, TWO_PEOPLE, 365, REVIEWER OWNER",
			"MEDIUM, PUBLIC, REVIEWER, 180, REVIEWER", "MEDIUM, INTERNAL, REVIEWER, 180, REVIEWER",
			"MEDIUM, CONFIDENTIAL, REVIEWER, 180, REVIEWER", "MEDIUM, RESTRICTED, CISO, 180, REVIEWER OWNER CISO",
			"HIGH, PUBLIC, TWO_PEOPLE, 365, REVIEWER OWNER", "HIGH, INTERNAL, TWO_PEOPLE, 365, REVIEWER OWNER",
			"HIGH, CONFIDENTIAL, CISO, 365, REVIEWER OWNER CISO", "HIGH, RESTRICTED, DENY, 0, ''",
			"PROHIBITED, PUBLIC, DENY, 0, ''", "PROHIBITED, INTERNAL, DENY, 0, ''",
			"PROHIBITED, CONFIDENTIAL, DENY, 0, ''", "PROHIBITED, RESTRICTED, DENY, 0, ''" })
	void theTableSaysWhoDecidesAndForHowLong(Tier tier, String dataClass, String kind, int days, String roles) {
		SmallCase each = List.of(LOW, MEDIUM, HIGH, PROHIBITED).get(tier.ordinal()).on(dataClass);
		assertThat(each.judge().residualTier()).isEqualTo(tier);
		assertThat(each.route().kind()).isEqualTo(kind);
		assertThat(each.route().validDays()).isEqualTo(days);
		assertThat(String.join(" ", each.roles())).isEqualTo(roles);
		assertThat(each.route().steps()).allMatch((step) -> step.quorum() == 1);
		assertThat(each.route().reverifyDays()).isZero();
	}

	@Test
	void behindAProhibitionIsADoorOnlyBelowRestrictedData() {
		for (String dataClass : List.of("PUBLIC", "INTERNAL", "CONFIDENTIAL")) {
			assertThat(PROHIBITED.on(dataClass).route().exception()).isEqualTo(door(30, 1, "CISO", "LEGAL"));
		}
		assertThat(PROHIBITED.on("RESTRICTED").route().exception()).isNull();
	}

	@Test
	void behindHighOnRestrictedDataIsADoorOfThirtyDays() {
		assertThat(HIGH.on("RESTRICTED").route().exception()).isEqualTo(door(30, 0, "CISO", "LEGAL", "OWNER"));
		assertThat(HIGH.on("CONFIDENTIAL").route().exception()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "listing, LISTED, VN01", "eligibility, BARRED, VN04", "aiActUse, PROHIBITED_PRACTICE, VN15",
			"allegation, MALICIOUS, HX03" })
	void whatNothingCanLowerIsDeniedWithoutADoor(String question, String answer, String rule) {
		Verdict verdict = SmallCase.of(question, answer).judge();
		assertThat(verdict.residualRule()).isEqualTo(rule);
		assertThat(verdict.route().kind()).isEqualTo("DENY");
		assertThat(verdict.route().exception()).isNull();
		assertThat(PROHIBITED.and(question, answer).route().exception()).as("also beside one that has a door").isNull();
	}

	@Test
	void aFindingThatNothingLowersClosesTheDoorOnlyWhenItProhibits() {
		SmallCase also = PROHIBITED.and("aiActUse", "HIGH_RISK");
		assertThat(ShippedRules.RULEBOOK.findRule("VN16").reliefs()).isEmpty();
		assertThat(also.route().exception()).isEqualTo(door(30, 1, "CISO", "LEGAL"));
	}

	@Test
	void prohibitedByUnknownsAloneIsSettledFirst() {
		SmallCase open = SmallCase.of("egress", "VENDOR_API").on("RESTRICTED").and("training", "UNKNOWN");
		Verdict verdict = open.judge();
		assertThat(verdict.residualTier()).isEqualTo(Tier.PROHIBITED);
		assertThat(verdict.settledBy()).containsExactly(List.of("training"));
		assertThat(verdict.route()).isEqualTo(new Verdict.Route("SETTLE_FIRST", List.of(), false, 0, 0, null));
		assertThat(open.and("training", "USED").route().kind()).isEqualTo("DENY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUBLIC", "CONFIDENTIAL" })
	void belowProhibitedTheUpperEndDecides(String dataClass) {
		SmallCase open = HIGH.and("listening", "UNKNOWN").on(dataClass);
		assertThat(open.judge().residualTierAtLeast()).isEqualTo(Tier.LOW);
		assertThat(open.route()).isEqualTo(HIGH.on(dataClass).route());
	}

	@Test
	void anOpenDataClassCountsAsRestricted() {
		assertThat(MEDIUM.on("UNKNOWN").route()).isEqualTo(MEDIUM.on("RESTRICTED").route());
	}

	@Test
	void noWorseTierAndNoBetterProtectedDataIsEverEasier() {
		Routing routing = ShippedRules.RULEBOOK.routing();
		List<String> classes = routing.dataClass().answerIds();
		for (Tier tier : Tier.values()) {
			for (int column = 0; column < classes.size(); column++) {
				int rung = rung(routing, tier, classes.get(column));
				if (column > 0) {
					assertThat(rung).isGreaterThanOrEqualTo(rung(routing, tier, classes.get(column - 1)));
				}
				if (tier != Tier.LOW) {
					assertThat(rung)
						.isGreaterThanOrEqualTo(rung(routing, Tier.values()[tier.ordinal() - 1], classes.get(column)));
				}
			}
		}
	}

	private static int rung(Routing routing, Tier tier, String dataClass) {
		return routing.rung(routing.table().get(tier).routes().get(dataClass));
	}

	private static Verdict.ExceptionRoute door(int maxDays, int renewals, String... roles) {
		return new Verdict.ExceptionRoute(List.of(roles).stream().map((role) -> new Verdict.Step(role, 1)).toList(),
				maxDays, renewals);
	}

}
