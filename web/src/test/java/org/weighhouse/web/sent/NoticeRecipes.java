package org.weighhouse.web.sent;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * What people send who were told something, or want to be.
 */
final class NoticeRecipes {

	private static final String LIST = "/notices";

	private static final String API = "/api/v1/notices";

	private NoticeRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST " + LIST + "/read", () -> Sample.form(told(stage), LIST + "/read"));
		recipes.add("POST " + LIST + "/{id}/read", () -> {
			Person somebody = told(stage);
			return Sample.form(somebody, LIST + "/" + latest(stage, somebody) + "/read", "show", "all");
		});
		recipes.add("POST " + LIST + "/settings", () -> Sample.form(stage.with(), LIST + "/settings", "mail", "DIGEST",
				"hour", 7, "zone", "Europe/Berlin"));
		recipes.add("POST " + LIST + "/undelivered/{id}/again", () -> Sample.form(stage.with(Role.ADMINISTRATOR),
				LIST + "/undelivered/" + stage.undelivered(stage.with()) + "/again"));
		recipes.add("POST /audit/replay", () -> replay(stage));
		recipes.add("POST " + API + "/read", () -> Sample.query(told(stage), HttpMethod.POST, API + "/read"));
		recipes.add("POST " + API + "/{id}/read", () -> {
			Person somebody = told(stage);
			return Sample.query(somebody, HttpMethod.POST, API + "/" + latest(stage, somebody) + "/read");
		});
	}

	private static Sample replay(Stage stage) {
		stage.nothingIsProvedNow();
		return Sample.form(stage.with(Role.COMPLIANCE), "/audit/replay");
	}

	private static Person told(Stage stage) {
		Person asker = stage.with();
		stage.asked(asker);
		return asker;
	}

	private static long latest(Stage stage, Person somebody) {
		return stage.latest("select id from notice where person = :of", somebody.id());
	}

}
