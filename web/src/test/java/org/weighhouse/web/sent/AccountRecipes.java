package org.weighhouse.web.sent;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.TestDatabase;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.sent.Recipes.Again;

/**
 * What people send about themselves, and administrators about others.
 */
final class AccountRecipes {

	private static final String PEOPLE = "/api/v1/people";

	private static final String NEW_PASSWORD = "nine blue lanterns";

	private AccountRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST /sign-out", Again.SIGNED_OUT, () -> Sample.form(stage.with(), "/sign-out"));
		recipes.add("POST /sign-in", Again.DONE_AGAIN, () -> Sample.form(null, "/sign-in", "email",
				stage.cast.email(stage.with()), "password", Cast.PASSWORD, "back", "/tools"));
		recipes.add("POST /set-up/{link}", Again.DONE_AGAIN, () -> Sample.form(null, "/set-up/none", "name",
				"Nora Falk", "email", "nora@example.org", "password", NEW_PASSWORD, "repeated", NEW_PASSWORD));
		recipes.add("POST /invitation/{link}", Again.DONE_AGAIN, () -> Sample.form(null, "/invitation/" + link(stage),
				"password", NEW_PASSWORD, "repeated", NEW_PASSWORD));
		recipes.add("POST /demo", Again.DONE_AGAIN, () -> Sample.form(stage.with(), "/demo", "person", 1));
		recipes.add("POST /demo/{link}", Again.DONE_AGAIN, () -> Sample.form(null, "/demo/none", "person", 1));
		recipes.add("POST /password", Again.SIGNED_OUT, () -> Sample.form(stage.with(), "/password", "current",
				Cast.PASSWORD, "password", NEW_PASSWORD, "repeated", NEW_PASSWORD));
		addPeople(recipes, stage);
		addForPrograms(recipes, stage);
		addProjects(recipes, stage);
		addBackups(recipes, stage);
	}

	private static void addPeople(Recipes recipes, Stage stage) {
		recipes.add("POST /people", () -> Sample.form(administrator(stage), "/people", "name", "Nora Falk", "email",
				UUID.randomUUID() + "@example.org", "roles", List.of("REVIEWER", "CISO"), "password", ""));
		recipes.add("POST /people/{id}/roles",
				() -> Sample.form(administrator(stage), "/people/" + stage.with().id() + "/roles", "roles",
						List.of("REVIEWER"), "reason", "Decides now", "password", ""));
		recipes.add("POST /people/{id}/active", () -> Sample.form(administrator(stage),
				"/people/" + stage.with().id() + "/active", "active", false, "why", "Has left", "password", ""));
		recipes.add("POST /people/{id}/erase", () -> Sample.form(administrator(stage),
				"/people/" + left(stage).id() + "/erase", "whyErase", "Asked for it", "password", ""));
		recipes.add("POST /people/{id}/link",
				() -> Sample.form(administrator(stage), "/people/" + stage.with().id() + "/link", "password", ""));
		recipes.add("POST /people/wishes/{id}", () -> Sample.form(administrator(stage), "/people/wishes/" + wish(stage),
				"granted", true, "password", ""));
	}

	/** The list of projects is kept by administrators as well. */
	private static void addProjects(Recipes recipes, Stage stage) {
		recipes.add("POST /projects",
				() -> Sample.form(administrator(stage), "/projects", "project", "Shipping " + UUID.randomUUID()));
		recipes.add("POST /projects/retire", () -> {
			Person administrator = administrator(stage);
			String project = "Shipping " + UUID.randomUUID();
			stage.send(Sample.form(administrator, "/projects", "project", project));
			return Sample.form(administrator, "/projects/retire", "project", project);
		});
	}

	/** The same for programs. */
	private static void addForPrograms(Recipes recipes, Stage stage) {
		recipes.add("POST /api/v1/people", () -> Sample.json(administrator(stage), HttpMethod.POST, PEOPLE, "name",
				"Nora Falk", "email", UUID.randomUUID() + "@example.org", "roles", List.of("REVIEWER", "CISO")));
		recipes.add("PUT /api/v1/people/{id}/roles", () -> Sample.json(administrator(stage), HttpMethod.PUT,
				PEOPLE + "/" + stage.with().id() + "/roles", "roles", List.of("REVIEWER"), "reason", "Decides now"));
		recipes.add("PUT /api/v1/people/{id}/active", () -> Sample.json(administrator(stage), HttpMethod.PUT,
				PEOPLE + "/" + stage.with().id() + "/active", "active", false, "reason", "Has left"));
		recipes.add("POST /api/v1/people/{id}/erase", () -> Sample.json(administrator(stage), HttpMethod.POST,
				PEOPLE + "/" + left(stage).id() + "/erase", "reason", "Asked for it"));
		recipes.add("POST /api/v1/people/{id}/link",
				() -> Sample.query(administrator(stage), HttpMethod.POST, PEOPLE + "/" + stage.with().id() + "/link"));
		recipes.add("POST /api/v1/people/wishes/{id}", () -> Sample.json(administrator(stage), HttpMethod.POST,
				PEOPLE + "/wishes/" + wish(stage), "granted", true));
		recipes.add("POST /api/v1/projects", () -> Sample.json(administrator(stage), HttpMethod.POST,
				"/api/v1/projects", "project", "Shipping " + UUID.randomUUID()));
		recipes.add("POST /api/v1/projects/retire", () -> {
			Person administrator = administrator(stage);
			String project = "Shipping " + UUID.randomUUID();
			stage.send(Sample.form(administrator, "/projects", "project", project));
			return Sample.json(administrator, HttpMethod.POST, "/api/v1/projects/retire", "project", project);
		});
	}

	/** PostgreSQL has tools of its own for it. */
	private static void addBackups(Recipes recipes, Stage stage) {
		Again again = TestDatabase.POSTGRESQL ? Again.DONE_AGAIN : Again.SAME_ANSWER;
		recipes.add("POST /backups", again, () -> Sample.form(administrator(stage), "/backups"));
		recipes.add("POST /api/v1/backups", again,
				() -> Sample.query(administrator(stage), HttpMethod.POST, "/api/v1/backups"));
	}

	private static Person administrator(Stage stage) {
		return stage.with(Role.ADMINISTRATOR);
	}

	private static Person left(Stage stage) {
		Person left = stage.with();
		stage.send(Sample.json(administrator(stage), HttpMethod.PUT, PEOPLE + "/" + left.id() + "/active", "active",
				false, "reason", "Has left"));
		return left;
	}

	private static long wish(Stage stage) {
		Person ann = administrator(stage);
		stage.send(Sample.form(ann, "/people/" + ann.id() + "/roles", "roles", List.of("ADMINISTRATOR", "REVIEWER"),
				"reason", "I review, too"));
		return stage.latest("select id from role_wish where person = :of", ann.id());
	}

	private static String link(Stage stage) {
		Map<String, Object> told = stage
			.send(Sample.form(administrator(stage), "/people/" + stage.with().id() + "/link"))
			.getMvcResult()
			.getFlashMap();
		String link = String.valueOf(Objects.requireNonNull(told.get("link")));
		return link.substring(link.lastIndexOf('/') + 1);
	}

}
