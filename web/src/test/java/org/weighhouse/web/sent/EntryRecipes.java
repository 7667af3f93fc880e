package org.weighhouse.web.sent;

import java.util.UUID;

import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * What is sent to change entries: of a tool that no other recipe uses.
 */
final class EntryRecipes {

	private static final String TOOL = "/tools/tabnine";

	private EntryRecipes() {
	}

	static void add(Recipes recipes, Stage stage) {
		recipes.add("POST /tools/{id}/edit/{part}", () -> answer(stage.with(Role.REVIEWER)));
		recipes.add("POST /tools/{id}/keep", () -> {
			Person reviewer = stage.with(Role.REVIEWER);
			stage.send(answer(reviewer));
			return Sample.form(reviewer, TOOL + "/keep", "seen", stage.field(reviewer, TOOL + "/check", "seen"),
					"reason", "Read the page again");
		});
	}

	/** A note that no other has: each changes something. */
	private static Sample answer(Person reviewer) {
		return Sample.form(reviewer, TOOL + "/edit/answer", "question", "telemetry", "edition", "", "is", "OPT_OUT",
				"source", "+", "source.title", "The page on telemetry", "source.date", "2026-11-21", "source.link",
				"https://example.org/telemetry", "source.until", "", "note", "Said so: " + UUID.randomUUID(), "state",
				"", "conflict.is", "", "conflict.source", "");
	}

}
