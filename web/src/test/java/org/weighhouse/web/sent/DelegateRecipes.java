package org.weighhouse.web.sent;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * What those who go away send.
 */
final class DelegateRecipes {

	private static final String FORM = "/delegates";

	private static final String API = "/api/v1/delegations";

	private DelegateRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST " + FORM, () -> given(stage, stage.with(Role.LEGAL)));
		recipes.add("POST " + FORM + "/{id}/end", () -> {
			Person giver = stage.with(Role.LEGAL);
			return Sample.form(giver, FORM + "/" + id(stage, giver) + "/end");
		});
		recipes.add("POST " + API,
				() -> Sample.json(stage.with(Role.LEGAL), HttpMethod.POST, API, "taker", stage.cast.email(stage.with()),
						"roles", List.of("LEGAL"), "starts", today(), "ends", today().plusDays(7), "reason",
						"Holiday"));
		recipes.add("POST " + API + "/{id}/end", () -> {
			Person giver = stage.with(Role.LEGAL);
			return Sample.query(giver, HttpMethod.POST, API + "/" + id(stage, giver) + "/end");
		});
	}

	private static Sample given(Stage stage, Person giver) {
		return Sample.form(giver, FORM, "taker", stage.cast.email(stage.with()), "roles", List.of("LEGAL"), "starts",
				today(), "ends", today().plusDays(7), "reason", "Holiday");
	}

	private static long id(Stage stage, Person giver) {
		stage.send(given(stage, giver));
		return stage.latest("select id from delegation where giver = :of", giver.id());
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
