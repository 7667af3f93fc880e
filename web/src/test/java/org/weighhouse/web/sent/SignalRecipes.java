package org.weighhouse.web.sent;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * What is sent about news of tools: of one that no other recipe uses.
 */
final class SignalRecipes {

	private static final String TOOL = "7-zip";

	private static final String NEWEST = "select id from signal where about = :of";

	private SignalRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST /tools/{id}/signals",
				() -> Sample.form(stage.with(Role.REVIEWER), "/tools/" + TOOL + "/signals", allegation()));
		recipes.add("POST /signals/{id}/grade",
				() -> Sample.form(stage.with(Role.REVIEWER), "/signals/" + reported(stage) + "/grade", "grade",
						"CREDIBLE_REPORT", "source", "https://example.org/report", "published", day()));
		recipes.add("POST /signals/{id}/softer", () -> Sample.form(stage.with(Role.REVIEWER),
				"/signals/" + reported(stage) + "/softer", "grade", "", "reason", "It was retracted"));
		recipes.add("POST /signals/{id}/agree",
				() -> Sample.form(stage.with(Role.CISO), "/signals/" + proposed(stage) + "/agree"));
		recipes.add("POST /signals/{id}/disagree", () -> Sample.form(stage.with(Role.CISO),
				"/signals/" + proposed(stage) + "/disagree", "reason", "It was not"));
		recipes.add("POST /api/v1/tools/{id}/signals", () -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
				"/api/v1/tools/" + TOOL + "/signals", allegation()));
		recipes.add("POST /api/v1/signals/{id}/grade",
				() -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
						"/api/v1/signals/" + reported(stage) + "/grade", "grade", "CREDIBLE_REPORT", "source",
						"https://example.org/report", "published", day()));
		recipes.add("POST /api/v1/signals/{id}/softer", () -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
				"/api/v1/signals/" + reported(stage) + "/softer", "grade", "", "reason", "It was retracted"));
		recipes.add("POST /api/v1/signals/{id}/agree", () -> Sample.query(stage.with(Role.CISO), HttpMethod.POST,
				"/api/v1/signals/" + proposed(stage) + "/agree"));
		recipes.add("POST /api/v1/signals/{id}/disagree", () -> Sample.json(stage.with(Role.CISO), HttpMethod.POST,
				"/api/v1/signals/" + proposed(stage) + "/disagree", "grade", "", "reason", "It was not"));
	}

	private static Object[] allegation() {
		return new Object[] { "kind", "ALLEGATION", "edition", "", "source", "https://example.org/news", "published",
				day(), "words", "It phones home", "cve", "", "from", "", "below", "", "grade", "UNVERIFIED" };
	}

	private static long reported(Stage stage) {
		stage.send(Sample.form(stage.with(Role.REVIEWER), "/tools/" + TOOL + "/signals", allegation()));
		return stage.latest(NEWEST, TOOL);
	}

	private static long proposed(Stage stage) {
		Person reviewer = stage.with(Role.REVIEWER);
		long number = reported(stage);
		stage.send(Sample.form(reviewer, "/signals/" + number + "/softer", "grade", "", "reason", "It was retracted"));
		return number;
	}

	private static String day() {
		return LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
	}

}
