package org.weighhouse.web.sent;

import java.nio.charset.StandardCharsets;

import com.jayway.jsonpath.JsonPath;
import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * What is sent about exports.
 */
final class ExportRecipes {

	private ExportRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST /exports", () -> pack(stage));
		recipes.add("POST /exports/{id}/cancel", () -> {
			Sample asked = asked(stage);
			return Sample.form(stage.with(Role.COMPLIANCE), "/exports/" + number(stage, asked) + "/cancel");
		});
		recipes.add("POST /api/v1/exports", () -> asked(stage));
		recipes.add("POST /api/v1/exports/{id}/cancel", () -> {
			Sample asked = asked(stage);
			return Sample.query(stage.with(Role.COMPLIANCE), HttpMethod.POST,
					"/api/v1/exports/" + number(stage, asked) + "/cancel");
		});
		recipes.add("POST /access-reviews", () -> review(stage));
	}

	/** Everybody else keeps their roles, as somebody says who was there before. */
	private static Sample review(Stage stage) {
		Person me = stage.cast.reader();
		return Sample.form(me, "/access-reviews", "list", stage.field(me, "/access-reviews", "list"), "words",
				"Against the list of the staff office", "password", "");
	}

	private static Sample pack(Stage stage) {
		return Sample.form(stage.with(Role.COMPLIANCE), "/exports", "what", "PACK", "format", "ZIP", "from",
				"2026-01-01", "to", "2026-03-31", "asOf", "", "tool", "", "tier", "", "state", "", "kind", "",
				"columns", "", "mark", "true", "request", "", "sample", "5", "seed", "autumn");
	}

	private static Sample asked(Stage stage) {
		return Sample.json(stage.with(Role.COMPLIANCE), HttpMethod.POST, "/api/v1/exports", "what", "APPROVALS",
				"format", "CSV", "from", "2026-01-01", "to", "2026-03-31", "asOf", "", "tool", "claude", "tier", "HIGH",
				"state", "ACTIVE", "kind", "USE", "columns", "number,tool", "mark", true, "request", "", "sample", "",
				"seed", "");
	}

	private static String number(Stage stage, Sample asked) {
		String answer = new String(stage.send(asked).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		return JsonPath.<String>read(answer, "$.number").substring("EXP-".length());
	}

}
