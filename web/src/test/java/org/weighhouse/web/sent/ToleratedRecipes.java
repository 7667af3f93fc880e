package org.weighhouse.web.sent;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * What is sent about tolerated use.
 */
final class ToleratedRecipes {

	private static final String LIST = "/tolerated";

	private static final String API = "/api/v1/tolerated";

	private ToleratedRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST /tolerated", () -> found(stage, stage.with()));
		recipes.add("POST /tolerated/{id}/change",
				() -> Sample.form(stage.with(Role.REVIEWER), added(stage, stage.with()) + "/change", "version", 1,
						"edition", "", "people", 7, "until", today().plusDays(20), "targetEdition",
						"chatgpt/enterprise", "targetBlueprint", "", "reason", "The licence comes later"));
		recipes.add("POST /tolerated/{id}/end", () -> Sample.form(stage.with(Role.REVIEWER),
				added(stage, stage.with()) + "/end", "version", 1, "ending", "STOPPED", "reason", "Uninstalled"));
		recipes.add("POST /tolerated/{id}/request", () -> {
			Person owner = stage.with();
			return Sample.form(owner, added(stage, owner) + "/request", "version", 1);
		});
		addForPrograms(recipes, stage);
	}

	private static void addForPrograms(Recipes recipes, Stage stage) {
		recipes.add("POST /api/v1/tolerated",
				() -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST, API, "edition", "chatgpt/consumer",
						"name", "", "place", "In the proxy's log", "people", 3, "since",
						today().minusDays(9).toString(), "owner", stage.cast.email(stage.with()), "until",
						today().plusDays(10).toString(), "moveToEdition", "", "moveToBlueprint", ""));
		recipes.add("POST /api/v1/tolerated/{id}/change",
				() -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
						"/api/v1" + added(stage, stage.with()) + "/change", "version", 1, "edition", "", "people", 7,
						"until", today().plusDays(20).toString(), "moveToEdition", "chatgpt/enterprise",
						"moveToBlueprint", "", "reason", "The licence comes later"));
		recipes.add("POST /api/v1/tolerated/{id}/end",
				() -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
						"/api/v1" + added(stage, stage.with()) + "/end", "version", 1, "ending", "STOPPED", "reason",
						"Uninstalled"));
		recipes.add("POST /api/v1/tolerated/{id}/request", () -> {
			Person owner = stage.with();
			return Sample.json(owner, HttpMethod.POST, "/api/v1" + added(stage, owner) + "/request", "version", 1);
		});
	}

	/** The path of one that somebody answers for. */
	private static String added(Stage stage, Person owner) {
		return String.valueOf(stage.send(found(stage, owner)).getResponse().getHeader("Location"));
	}

	private static Sample found(Stage stage, Person owner) {
		return Sample.form(stage.with(Role.REVIEWER), LIST, "edition", "chatgpt/consumer", "name", "", "place",
				"In the proxy's log", "people", 3, "since", today().minusDays(9), "owner", stage.cast.email(owner),
				"until", today().plusDays(10), "targetEdition", "", "targetBlueprint", "");
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
