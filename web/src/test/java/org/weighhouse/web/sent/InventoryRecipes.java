package org.weighhouse.web.sent;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Role;

/**
 * What is sent about inventories.
 */
final class InventoryRecipes {

	private static final String LIST = "/inventories";

	private static final String API = "/api/v1";

	private InventoryRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST /inventories", () -> file(stage, LIST));
		recipes.add("POST /inventories/{id}/columns", () -> Sample.form(stage.with(Role.REVIEWER),
				LIST + "/" + uploaded(stage) + "/columns", "NAME", "Name", "PUBLISHER", "Vendor", "PEOPLE", "Users"));
		recipes.add("POST /inventories/{id}/again", () -> step(stage, LIST, stage.checked(uploaded(stage)), "again"));
		recipes.add("POST /inventories/{id}/cancel", () -> step(stage, LIST, uploaded(stage), "cancel"));
		recipes.add("POST /inventories/{id}/confirm",
				() -> step(stage, LIST, stage.checked(uploaded(stage)), "confirm"));
		recipes.add("POST /matches", () -> {
			long inventory = stage.checked(uploaded(stage));
			return Sample.form(stage.with(Role.REVIEWER), "/matches", "title", stage.title(inventory), "tool",
					"claude-code", "inventory", inventory, "show", "KNOWN");
		});
		recipes.add("POST /matches/{id}/undo",
				() -> Sample.form(stage.with(Role.REVIEWER), "/matches/" + match(stage) + "/undo"));
		recipes.add("POST /titles/tolerate", () -> {
			String what = stage.unknownInUse(uploaded(stage));
			return Sample.form(stage.with(Role.REVIEWER), "/titles/tolerate", "what", what, "people." + what, 3,
					"place", "In the inventory", "owner", stage.cast.email(stage.with()), "until", "", "targetEdition",
					"", "targetBlueprint", "");
		});
		addForPrograms(recipes, stage);
	}

	private static void addForPrograms(Recipes recipes, Stage stage) {
		String list = API + LIST;
		recipes.add("POST /api/v1/inventories", () -> file(stage, list));
		recipes.add("POST /api/v1/inventories/{id}/columns", () -> Sample.json(stage.with(Role.REVIEWER),
				HttpMethod.POST, list + "/" + uploaded(stage) + "/columns", "columns", Map.of("NAME", "Name")));
		recipes.add("POST /api/v1/inventories/{id}/again",
				() -> step(stage, list, stage.checked(uploaded(stage)), "again"));
		recipes.add("POST /api/v1/inventories/{id}/cancel", () -> step(stage, list, uploaded(stage), "cancel"));
		recipes.add("POST /api/v1/inventories/{id}/confirm",
				() -> step(stage, list, stage.checked(uploaded(stage)), "confirm"));
		recipes.add("POST /api/v1/matches", () -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
				API + "/matches", "row", stage.title(stage.checked(uploaded(stage))), "tool", "claude-code"));
		recipes.add("POST /api/v1/matches/{id}/undo", () -> Sample.query(stage.with(Role.REVIEWER), HttpMethod.POST,
				API + "/matches/" + match(stage) + "/undo"));
	}

	private static Sample file(Stage stage, String path) {
		String name = UUID.randomUUID().toString();
		byte[] content = "Name,Vendor,Users\n7-Zip,Igor Pavlov,3\n%s,,2\n".formatted(name)
			.getBytes(StandardCharsets.UTF_8);
		return Sample.query(stage.with(Role.REVIEWER), HttpMethod.POST, path, "source", name, "content", "SOFTWARE",
				"file", content);
	}

	private static Sample step(Stage stage, String list, long number, String step) {
		return Sample.query(stage.with(Role.ADMINISTRATOR), HttpMethod.POST, list + "/" + number + "/" + step);
	}

	private static long uploaded(Stage stage) {
		String location = String.valueOf(stage.send(file(stage, LIST)).getResponse().getHeader("Location"));
		return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
	}

	/** The number of one that was read. */
	static long checked(Stage stage) {
		return stage.checked(uploaded(stage));
	}

	private static long match(Stage stage) {
		return stage.match(stage.title(stage.checked(uploaded(stage))));
	}

}
