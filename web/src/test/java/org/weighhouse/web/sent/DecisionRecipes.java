package org.weighhouse.web.sent;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Revision;

/**
 * What those who decide send.
 */
final class DecisionRecipes {

	private static final String FORM = "/requests/";

	private static final String API = "/api/v1/requests/";

	private DecisionRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST /queue/assign", () -> {
			Request request = stage.inReview();
			return Sample.form(stage.with(Role.REVIEWER), "/queue/assign", "tick",
					List.of(request.number() + ":" + request.version()), "view", "ALL");
		});
		recipes.add("POST /requests/{id}/assign", () -> seen(stage, stage.inReview(), "/assign"));
		recipes.add("POST /requests/{id}/unassign", () -> seen(stage, assigned(stage), "/unassign"));
		recipes.add("POST /requests/{id}/approve",
				() -> said(stage, "/approve").with("changes", true)
					.with("conditions", "Only shipping-api")
					.with("until", LocalDate.now(ZoneOffset.UTC).plusDays(20))
					.with("dataCeiling", "INTERNAL"));
		recipes.add("POST /requests/{id}/deny", () -> said(stage, "/deny"));
		recipes.add("POST /requests/{id}/ask", () -> said(stage, "/ask"));
		recipes.add("POST /requests/{id}/verdict", () -> {
			Request request = stage.inReview();
			stage.verification(request);
			Person reviewer = stage.with(Role.REVIEWER);
			return said(reviewer, request, "/verdict").with("sha256",
					stage.field(reviewer, "/queue/" + request.number(), "sha256"));
		});
		addForPrograms(recipes, stage);
	}

	private static void addForPrograms(Recipes recipes, Stage stage) {
		recipes.add("POST /api/v1/requests/{id}/decisions", () -> {
			Request request = stage.inReview();
			Revision revision = Objects.requireNonNull(request.revision());
			return call(stage.with(Role.REVIEWER), HttpMethod.POST, request, "/decisions").with("word", "APPROVE")
				.with("reason", "Looked at it")
				.with("revision", revision.number())
				.with("sha256", revision.sha256())
				.with("conditions", List.of("Only shipping-api"))
				.with("until", LocalDate.now(ZoneOffset.UTC).plusDays(20).toString())
				.with("dataCeiling", "INTERNAL")
				.with("acceptance", "")
				.with("password", "");
		});
		recipes.add("POST /api/v1/requests/{id}/questions",
				() -> call(stage.with(Role.REVIEWER), HttpMethod.POST, stage.inReview(), "/questions").with("question",
						"Which repository?"));
		recipes.add("PUT /api/v1/requests/{id}/assignment",
				() -> call(stage.with(Role.REVIEWER), HttpMethod.PUT, stage.inReview(), "/assignment").with("sha256",
						""));
		recipes.add("DELETE /api/v1/requests/{id}/assignment", () -> {
			Request request = assigned(stage);
			return Sample.query(stage.with(Role.REVIEWER), HttpMethod.DELETE, API + request.number() + "/assignment",
					"version", request.version());
		});
		recipes.add("POST /api/v1/requests/{id}/verdict", () -> {
			Request request = stage.inReview();
			stage.verification(request);
			Person reviewer = stage.with(Role.REVIEWER);
			return call(reviewer, HttpMethod.POST, request, "/verdict").with("sha256",
					stage.field(reviewer, "/queue/" + request.number(), "sha256"));
		});
	}

	private static Request assigned(Stage stage) {
		Request request = stage.inReview();
		return stage.desk.assign(stage.with(Role.REVIEWER).id(), request.number(), request.version());
	}

	private static Sample seen(Stage stage, Request request, String act) {
		return Sample.form(stage.with(Role.REVIEWER), FORM + request.number() + act, "version", request.version(),
				"view", "ALL", "page", false);
	}

	private static Sample said(Stage stage, String act) {
		return said(stage.with(Role.REVIEWER), stage.inReview(), act);
	}

	private static Sample said(Person reviewer, Request request, String act) {
		Revision revision = Objects.requireNonNull(request.revision());
		return Sample.form(reviewer, FORM + request.number() + act, "version", request.version(), "revision",
				revision.number(), "sha256", revision.sha256(), "offered", "", "offeredCeiling", "", "conditions", "",
				"until", "", "dataCeiling", "", "acceptance", "", "reason", "Looked at it", "password", "", "view",
				"ALL");
	}

	private static Sample call(Person who, HttpMethod method, Request request, String act) {
		return Sample.json(who, method, API + request.number() + act, "version", request.version());
	}

}
