package org.weighhouse.web.sent;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.sent.Recipes.Again;

/**
 * What is sent about approvals.
 */
final class ApprovalRecipes {

	private static final String FORM = "/approvals/";

	private static final String API = "/api/v1/approvals/";

	private ApprovalRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST /approvals/{id}/revoke", () -> Sample.form(stage.with(Role.REVIEWER),
				FORM + stage.approval(stage.with()) + "/revoke", "reason", "An incident"));
		recipes.add("POST /approvals/{id}/lift", () -> Sample.form(stage.with(Role.REVIEWER),
				FORM + stage.suspended() + "/lift", "reason", "It is back", "password", ""));
		recipes.add("POST /approvals/{id}/renew", () -> {
			Person holder = stage.with();
			return Sample.form(holder, FORM + stage.endingSoon(holder) + "/renew");
		});
		recipes.add("POST /api/v1/approvals/{id}/lift", () -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
				API + stage.suspended() + "/lift", "reason", "It is back", "password", ""));
		recipes.add("POST /api/v1/approvals/{id}/renew", () -> {
			Person holder = stage.with();
			return Sample.query(holder, HttpMethod.POST, API + stage.endingSoon(holder) + "/renew");
		});
		recipes.add("POST /approvals/{id}/logs", () -> Sample.form(stage.with(Role.REVIEWER),
				FORM + stage.exception() + "/logs", "week", monday(), "lookedAt", "All of them"));
		recipes.add("POST /api/v1/approvals/{id}/logs", () -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
				API + stage.exception() + "/logs", "week", monday(), "lookedAt", "All of them"));
		recipes.add("POST /exceptions/recertify", () -> {
			long exception = stage.exception();
			return Sample.form(stage.with(Role.REVIEWER), "/exceptions/recertify", "chosen", exception,
					"version-" + exception, 1, "word-" + exception, "CONFIRM", "reason-" + exception, "Still used",
					"password", "");
		});
		recipes.add("POST /api/v1/exceptions/recertify", () -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
				"/api/v1/exceptions/recertify", "words",
				List.of(Map.of("approval", stage.exception(), "version", 1, "word", "CONFIRM", "reason", "Still used")),
				"password", ""));
		recipes.add("POST /approvals/{id}/conditions/{place}/met", () -> Sample.form(stage.with(Role.REVIEWER),
				FORM + stage.approval(stage.with()) + "/conditions/0/met", "evidence", "Seen"));
		recipes.add("POST /approvals/{id}/conditions/{place}/open", () -> {
			Person reviewer = stage.with(Role.REVIEWER);
			String condition = FORM + stage.approval(stage.with()) + "/conditions/0";
			stage.send(Sample.form(reviewer, condition + "/met", "evidence", "Seen"));
			return Sample.form(reviewer, condition + "/open", "reason", "Not what was asked");
		});
		recipes.add("POST /approvals/{id}/versions", () -> Sample.form(stage.with(Role.REVIEWER),
				FORM + stage.approval(stage.with()) + "/versions", "from", "2.0", "below", "3.0"));
		recipes.add("POST /approvals/{id}/members", () -> Sample.form(stage.with(Role.REVIEWER),
				FORM + stage.approval(stage.with()) + "/members", "email", stage.cast.email(stage.with())));
		recipes.add("POST /approvals/{id}/members/{person}/remove", () -> {
			Person reviewer = stage.with(Role.REVIEWER);
			Person guest = stage.with();
			String members = FORM + stage.approval(stage.with()) + "/members";
			stage.send(Sample.form(reviewer, members, "email", stage.cast.email(guest)));
			return Sample.form(reviewer, members + "/" + guest.id() + "/remove");
		});
		recipes.add("POST /api/v1/approvals/{id}/revoke", Again.SAME_ANSWER,
				() -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
						API + stage.approval(stage.with()) + "/revoke", "reason", "An incident"));
		recipes.add("POST /api/v1/approvals/{id}/conditions/{place}/met", () -> Sample.json(stage.with(Role.REVIEWER),
				HttpMethod.POST, API + stage.approval(stage.with()) + "/conditions/0/met", "evidence", "Seen"));
		recipes.add("POST /api/v1/approvals/{id}/conditions/{place}/open", () -> {
			Person reviewer = stage.with(Role.REVIEWER);
			String condition = API + stage.approval(stage.with()) + "/conditions/0";
			stage.send(Sample.json(reviewer, HttpMethod.POST, condition + "/met", "evidence", "Seen"));
			return Sample.json(reviewer, HttpMethod.POST, condition + "/open", "reason", "Not what was asked");
		});
		recipes.add("PUT /api/v1/approvals/{id}/versions", () -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.PUT,
				API + stage.approval(stage.with()) + "/versions", "from", "2.0", "below", "3.0"));
		recipes.add("DELETE /api/v1/approvals/{id}/members/{person}", () -> {
			Person reviewer = stage.with(Role.REVIEWER);
			Person guest = stage.with();
			String members = API + stage.approval(stage.with()) + "/members";
			stage.send(Sample.json(reviewer, HttpMethod.POST, members, "email", stage.cast.email(guest)));
			return Sample.query(reviewer, HttpMethod.DELETE, members + "/" + guest.id());
		});
		recipes.add("POST /api/v1/approvals/{id}/members", () -> Sample.json(stage.with(Role.REVIEWER), HttpMethod.POST,
				API + stage.approval(stage.with()) + "/members", "email", stage.cast.email(stage.with())));
	}

	/** Of the week in which it began. */
	private static String monday() {
		return LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
	}

}
