package org.weighhouse.web.request;

import java.util.List;
import java.util.Map;

import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.Verdict.Demand;
import org.weighhouse.engine.Verdict.ExceptionRoute;
import org.weighhouse.engine.Verdict.Route;
import org.weighhouse.engine.Verdict.WayDown;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.assessment.Use;
import org.weighhouse.web.control.InPlace;
import org.weighhouse.web.digest.Sha256;

/**
 * Verdicts with a route that a test picks.
 */
final class Verdicts {

	/** The ladder of the shipped routing table. */
	static final Map<String, List<Role>> ROUTES = Map.of("POLICY", List.of(), "REVIEWER", List.of(Role.REVIEWER),
			"TWO_PEOPLE", List.of(Role.REVIEWER, Role.OWNER), "CISO", List.of(Role.REVIEWER, Role.OWNER, Role.CISO),
			"CISO_AND_LEGAL", List.of(Role.REVIEWER, Role.OWNER, Role.CISO, Role.LEGAL), "DENY", List.of(),
			Route.SETTLE_FIRST, List.of());

	static final RuleBase RULE_BASE = shipped();

	private Verdicts() {
	}

	/** A route that denies and leaves a door. */
	static final String DOOR = "DENY_WITH_DOOR";

	/** For how many days that door lets people through. */
	static final int DOOR_DAYS = 30;

	/** A verdict; another note makes other bytes. */
	static Verdict of(String name, String note) {
		boolean door = name.equals(DOOR);
		String route = door ? "DENY" : name;
		boolean unsettled = route.equals(Route.SETTLE_FIRST);
		boolean denied = unsettled || route.equals("DENY");
		Tier tier = denied ? Tier.PROHIBITED : Tier.MEDIUM;
		List<Verdict.Step> steps = ROUTES.getOrDefault(route, List.of())
			.stream()
			.map((role) -> new Verdict.Step(role.name(), 1))
			.toList();
		return new Verdict(Verdict.SCHEMA_VERSION, RULE_BASE.digest(), null, tier, tier, tier,
				unsettled ? Tier.LOW : tier, !unsettled,
				unsettled ? List.of(List.of("regulated"), List.of("population", "criticality")) : List.of(), null, note,
				null, null, List.of(),
				List.of(new WayDown(Tier.LOW, List.of("M01", "M03"), null),
						new WayDown(Tier.LOW, List.of("M02"), null)),
				List.of(), List.of(), List.of(), List.of(), List.of(),
				new Route(route, steps, false, denied ? 0 : 180, 0,
						door ? new ExceptionRoute(List.of(new Verdict.Step("CISO", 1)), DOOR_DAYS, 1) : null),
				List.of(new Demand("REGISTER_ENTRY", List.of(), List.of("ALWAYS"), false)),
				Map.of("dataClass", "CONFIDENTIAL", "environment", "DEV_LAPTOP", "population", "TEAM"), List.of());
	}

	/** The digest of nothing that matters here. */
	private static final String NONE = "0".repeat(64);

	static Assessed judged(Use use, Verdict verdict) {
		String json = VerdictJson.write(verdict);
		return new Assessed(use, verdict, json, Sha256.of(json), NONE, NONE, NONE, Map.of("dataClass", Origin.ASKER),
				InPlace.nothing());
	}

	private static RuleBase shipped() {
		Map<String, String> files = TextFiles.shipped(TextFiles.RULES);
		files.keySet().removeIf((path) -> path.endsWith(".cases.yml"));
		return RuleBase.compile(files);
	}

}
