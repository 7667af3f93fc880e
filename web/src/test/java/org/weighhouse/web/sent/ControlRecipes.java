package org.weighhouse.web.sent;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.weighhouse.web.account.Role;

/**
 * What reviewers send about controls.
 */
final class ControlRecipes {

	private ControlRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST /controls/{id}/verifications",
				() -> Sample.form(stage.with(Role.REVIEWER), "/controls/M01/verifications", "edition", Stage.EDITION,
						"blueprint", Stage.WORKSPACE, "limit.dataClass", "PUBLIC", "note", "Tried it", "link",
						"https://example.org/proof", "until", today().plusDays(20)));
		recipes.add("POST /verifications/{id}/renew",
				() -> Sample.form(stage.with(Role.REVIEWER),
						"/verifications/" + stage.verification(stage.inReview()) + "/renew", "note", "Tried it again",
						"link", "https://example.org/proof", "until", today().plusDays(20)));
		recipes.add("POST /verifications/{id}/end", () -> Sample.form(stage.with(Role.REVIEWER),
				"/verifications/" + stage.verification(stage.inReview()) + "/end", "reason", "It was turned off"));
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
