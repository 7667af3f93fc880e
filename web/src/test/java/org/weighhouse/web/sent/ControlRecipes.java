package org.weighhouse.web.sent;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Role;

/**
 * What reviewers send about controls.
 */
final class ControlRecipes {

	private static final String API = "/api/v1";

	private ControlRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST /controls/{id}/verifications",
				() -> Sample.form(stage.with(Role.REVIEWER), "/controls/M01/verifications", "edition", Stage.EDITION,
						"blueprint", Stage.WORKSPACE, "limit.dataClass", "PUBLIC", "note", "Tried it", "link",
						"https://example.org/proof", "until", today().plusDays(20), "request", ""));
		recipes.add("POST /verifications/{id}/renew",
				() -> Sample.form(stage.with(Role.REVIEWER),
						"/verifications/" + stage.verification(stage.inReview()) + "/renew", "note", "Tried it again",
						"link", "https://example.org/proof", "until", today().plusDays(20)));
		recipes.add("POST /verifications/{id}/end", () -> Sample.form(stage.with(Role.REVIEWER),
				"/verifications/" + stage.verification(stage.inReview()) + "/end", "reason", "It was turned off"));
		recipes.add("POST /api/v1/controls/{id}/verifications",
				() -> call(stage, "/controls/M01/verifications").with("request", stage.inReview().number())
					.with("edition", "")
					.with("blueprint", "")
					.with("limits", Map.of("dataClass", List.of("PUBLIC")))
					.with("until", today().plusDays(20)));
		recipes.add("POST /api/v1/verifications/{id}/renew",
				() -> call(stage, "/verifications/" + stage.verification(stage.inReview()) + "/renew").with("until",
						today().plusDays(20)));
		recipes.add("POST /api/v1/verifications/{id}/end",
				() -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
						API + "/verifications/" + stage.verification(stage.inReview()) + "/end", "reason",
						"It was turned off"));
	}

	private static Sample call(Stage stage, String path) {
		return Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST, API + path, "note", "Tried it", "link",
				"https://example.org/proof");
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
