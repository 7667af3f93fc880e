package org.weighhouse.web.sent;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.request.Said;
import org.weighhouse.web.request.Tightening;
import org.weighhouse.web.sent.Recipes.Again;

/**
 * What is sent where the usual road is closed, or too long.
 */
final class ExceptionRecipes {

	private ExceptionRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST /requests/{id}/exception", () -> {
			Person asker = stage.with();
			return Sample.form(asker, "/requests/" + denied(stage, asker).number() + "/exception");
		});
		recipes.add("POST /requests/{id}/terms", () -> {
			Person asker = stage.with();
			Request draft = open(stage, asker);
			return terms(Sample.form(asker, "/requests/" + draft.number() + "/terms"), stage, draft).with("then",
					"check");
		});
		recipes.add("POST /emergency", () -> emergency(stage, "/emergency"));
		recipes.add("POST /emergency/preview", Again.DONE_AGAIN, () -> emergency(stage, "/emergency/preview"));
		recipes.add("POST /api/v1/requests/{id}/exception", () -> {
			Person asker = stage.with();
			return Sample.query(asker, HttpMethod.POST,
					"/api/v1/requests/" + denied(stage, asker).number() + "/exception");
		});
		recipes.add("PUT /api/v1/requests/{id}/terms", () -> {
			Person asker = stage.with();
			Request draft = open(stage, asker);
			return terms(Sample.json(asker, HttpMethod.PUT, "/api/v1/requests/" + draft.number() + "/terms"), stage,
					draft);
		});
		recipes.add("POST /api/v1/emergencies",
				() -> Sample.json(stage.with(Role.CISO), HttpMethod.POST, "/api/v1/emergencies", "use",
						Map.of("edition", Stage.EDITION, "preset", Stage.PRESET, "answers",
								Map.of("dataClass", "CONFIDENTIAL")),
						"holder", stage.cast.email(stage.with()), "reason", "An outage", "until", today().toString(),
						"password", ""));
	}

	private static Sample terms(Sample sample, Stage stage, Request draft) {
		return sample.with("version", draft.version())
			.with("riskOwner", stage.with(Role.OWNER).id())
			.with("alternative", "The internal assistant")
			.with("whyNot", "It is not rolled out yet")
			.with("compensating", "The logs are read every week: https://example.org/logs")
			.with("migration", today().plusDays(10).toString());
	}

	private static Sample emergency(Stage stage, String path) {
		return Sample.form(stage.with(Role.CISO), path, "edition", Stage.EDITION, "preset", Stage.PRESET, "blueprint",
				"", "view", "", "drawnEdition", Stage.EDITION, "drawnPreset", Stage.PRESET, "drawnBlueprint", "",
				"dataClass", "CONFIDENTIAL", "holder", stage.cast.email(stage.with()), "reason", "An outage", "until",
				today(), "password", "");
	}

	private static Request open(Stage stage, Person asker) {
		return stage.exceptions.open(asker.id(), denied(stage, asker).number());
	}

	private static Request denied(Stage stage, Person asker) {
		Request request = stage.inReview(asker);
		Revision revision = Objects.requireNonNull(request.revision());
		return stage.desk.deny(stage.with(Role.REVIEWER).id(), request.number(),
				new Said(request.version(), revision.number(), revision.sha256(), "Not this way", Tightening.none()));
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
