package org.weighhouse.web.sent;

import java.util.Map;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.sent.Recipes.Again;

/**
 * What people send to weigh a use and to ask for it.
 */
final class RequestRecipes {

	private static final String API = "/api/v1/requests";

	private RequestRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST /weigh", () -> use(stage.with(), "/weigh"));
		recipes.add("POST /weigh/preview", Again.DONE_AGAIN, () -> use(stage.with(), "/weigh/preview"));
		recipes.add("POST /weigh/why-not", Again.DONE_AGAIN, () -> use(stage.with(), "/weigh/why-not"));
		recipes.add("POST /requests", () -> form(stage.with(), "/requests"));
		recipes.add("POST /requests/preview", Again.DONE_AGAIN, () -> form(stage.with(), "/requests/preview"));
		recipes.add("POST /requests/{id}", () -> draft(stage, ""));
		recipes.add("POST /requests/{id}/preview", Again.DONE_AGAIN, () -> draft(stage, "/preview"));
		recipes.add("POST /requests/{id}/submit", () -> submit(stage));
		recipes.add("POST /requests/{id}/answer", () -> {
			Person asker = stage.with();
			Request request = stage.asked(asker);
			return Sample.form(asker, "/requests/" + request.number() + "/answer", "version", request.version(),
					"answer", "shipping-api");
		});
		recipes.add("POST /requests/{id}/withdraw", () -> {
			Person asker = stage.with();
			Request request = stage.inReview(asker);
			return Sample.form(asker, "/requests/" + request.number() + "/withdraw", "version", request.version(),
					"reason", "No longer needed");
		});
		recipes.add("POST /api/v1/blueprints/{id}/standing",
				() -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
						"/api/v1/blueprints/" + Stage.WORKSPACE + "/standing", "edition", Stage.EDITION, "dataClass",
						"INTERNAL", "population", "ENGINEERING", "purpose", "For everybody who needs it"));
		recipes.add("POST /blueprints/{id}/standing",
				() -> Sample.form(stage.with(Role.REVIEWER), "/blueprints/" + Stage.WORKSPACE + "/standing", "edition",
						Stage.EDITION, "dataClass", "INTERNAL", "population", "ENGINEERING", "purpose", "For all"));
		addForPrograms(recipes, stage);
	}

	private static void addForPrograms(Recipes recipes, Stage stage) {
		recipes.add("POST /api/v1/requests", () -> asked(stage.with(), HttpMethod.POST, API).with("version", 0));
		recipes.add("PUT /api/v1/requests/{id}", () -> {
			Person asker = stage.with();
			Request draft = stage.draft(asker);
			return asked(asker, HttpMethod.PUT, API + "/" + draft.number()).with("version", draft.version());
		});
		recipes.add("POST /api/v1/requests/{id}/submit", () -> {
			Person asker = stage.with();
			return act(asker, stage.draft(asker), "/submit");
		});
		recipes.add("POST /api/v1/requests/{id}/answer", () -> {
			Person asker = stage.with();
			return act(asker, stage.asked(asker), "/answer").with("answer", "shipping-api");
		});
		recipes.add("POST /api/v1/requests/{id}/withdraw", () -> {
			Person asker = stage.with();
			return act(asker, stage.inReview(asker), "/withdraw").with("reason", "No longer needed");
		});
	}

	private static Sample use(Person who, String path) {
		return Sample.form(who, path, "edition", Stage.EDITION, "preset", Stage.PRESET, "blueprint", "", "view", "",
				"drawnEdition", Stage.EDITION, "drawnPreset", Stage.PRESET, "drawnBlueprint", "", "dataClass",
				"CONFIDENTIAL");
	}

	private static Sample form(Person who, String path) {
		return use(who, path).with("purpose", "Tests of shipping")
			.with("project", "")
			.with("people", 6)
			.with("version", 0)
			.with("then", "check");
	}

	private static Sample draft(Stage stage, String act) {
		Person asker = stage.with();
		return form(asker, "/requests/" + stage.draft(asker).number() + act);
	}

	private static Sample submit(Stage stage) {
		Person asker = stage.with();
		Request draft = stage.draft(asker);
		String path = "/requests/" + draft.number();
		return Sample.form(asker, path + "/submit", "version", draft.version(), "verdict",
				stage.field(asker, path + "/check", "verdict"));
	}

	private static Sample asked(Person who, HttpMethod method, String path) {
		return Sample.json(who, method, path, "edition", Stage.EDITION, "preset", Stage.PRESET, "blueprint",
				Stage.WORKSPACE, "answers", Map.of("dataClass", "CONFIDENTIAL"), "purpose", "Tests of shipping",
				"project", null, "people", 6);
	}

	private static Sample act(Person who, Request request, String act) {
		return Sample.json(who, HttpMethod.POST, API + "/" + request.number() + act, "version", request.version(),
				"reason", "", "answer", "");
	}

}
