package org.weighhouse.web.sent;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.digest.Sha256;

/**
 * What is sent to change entries: of tools that no other recipe changes.
 */
final class EntryRecipes {

	private static final String TOOL = "/tools/tabnine";

	private static final String ARK = """
			tool: %s
			name: Ark %1$s
			kind: chatbot
			vendor: { id: noah, name: Noah, home: DE, source: page }
			aliases: [{ name: Raft %1$s }]
			review: 2027-02-21
			sources:
			  page: { title: "The page of the ark", date: 2026-11-21 }
			unknown: [memory]
			allegations:
			  - { grade: CREDIBLE_REPORT, claim: It is said to leak, source: page }
			editions:
			  - { id: boat, name: Boat }
			""";

	private static final String CLAIM = "allegations:\n  - { grade: CREDIBLE_REPORT, claim: It is said to leak, source: page }\n";

	private final Stage stage;

	/** Each is used by one that is sent. */
	private final Iterator<String> shipped;

	private EntryRecipes(Stage stage) {
		this.stage = stage;
		this.shipped = List.copyOf(stage.register.catalog().ids())
			.stream()
			.filter((id) -> stage.register.shippedText(id) != null)
			.iterator();
	}

	static void add(Recipes recipes, Stage stage) {
		EntryRecipes entries = new EntryRecipes(stage);
		recipes.add("POST /tools/{id}/edit/{part}", () -> answer(stage.with(Role.REVIEWER)));
		recipes.add("POST /tools/{id}/keep", () -> {
			Person reviewer = stage.with(Role.REVIEWER);
			stage.send(answer(reviewer));
			return Sample.form(reviewer, TOOL + "/keep", "seen", stage.field(reviewer, TOOL + "/check", "seen"),
					"reason", "Read the page again");
		});
		recipes.add("POST /tools/proposals/{id}/agree", () -> Sample.form(stage.with(Role.CISO),
				"/tools/proposals/" + entries.proposed() + "/agree", "password", Cast.PASSWORD));
		recipes.add("POST /tools/proposals/{id}/refuse", () -> Sample.form(stage.with(Role.CISO),
				"/tools/proposals/" + entries.proposed() + "/refuse", "reason", "It was not retracted"));
		recipes.add("POST /tools/{id}/owner", () -> {
			Person reviewer = stage.with(Role.REVIEWER);
			return Sample.form(reviewer, "/tools/" + entries.shipped.next() + "/owner", "owner", reviewer.id());
		});
		recipes.add("POST /tools/{id}/shipped", () -> {
			String tool = entries.shipped.next();
			return Sample.form(stage.with(Role.REVIEWER), "/tools/" + tool + "/shipped", "choice", "ours", "seen",
					Sha256.of(Objects.requireNonNull(stage.register.shippedText(tool))), "reason", "Ours is newer");
		});
		recipes.add("POST /tools/{id}/read",
				() -> Sample.form(stage.with(Role.REVIEWER), "/tools/" + entries.ark() + "/read", "review",
						LocalDate.now(ZoneOffset.UTC).plusMonths(2), "reason", "All pages of the vendor"));
		recipes.add("POST /tools/{id}/merge", () -> entries.merge(stage.with(Role.REVIEWER), entries.ark()));
		recipes.add("POST /tools/{id}/unmerge", () -> {
			String tool = entries.ark();
			stage.send(entries.merge(stage.with(Role.REVIEWER), tool));
			return Sample.form(stage.with(Role.REVIEWER), "/tools/" + tool + "/unmerge", "reason", "They are two");
		});
		recipes.add("POST /tools/{id}/move-name",
				() -> Sample.form(stage.with(Role.REVIEWER), "/tools/" + entries.ark() + "/move-name", "number", 0,
						"into", entries.ark(), "reason", "It names the other"));
		recipes.add("POST /tools/new",
				() -> Sample.form(stage.with(Role.REVIEWER), "/tools/new", "name", "Dove " + UUID.randomUUID(), "kind",
						"chatbot", "vendor", "Noah", "home", "DE", "edition", "Team plan", "purpose", "chat-assistant",
						"reason", "Somebody asks for it"));
		recipes.add("PUT /api/v1/tools/{id}/entry", () -> {
			String tool = "ark-" + UUID.randomUUID();
			return Sample.yaml(stage.with(Role.REVIEWER), "/api/v1/tools/" + tool + "/entry", ARK.formatted(tool),
					"reason", "Somebody asks for it");
		});
	}

	/** A note that no other has: each changes something. */
	private static Sample answer(Person reviewer) {
		return Sample.form(reviewer, TOOL + "/edit/answer", "question", "telemetry", "edition", "", "is", "OPT_OUT",
				"source", "+", "source.title", "The page on telemetry", "source.date", "2026-11-21", "source.link",
				"https://example.org/telemetry", "source.until", "", "note", "Said so: " + UUID.randomUUID(), "state",
				"", "conflict.is", "", "conflict.source", "");
	}

	private Sample merge(Person reviewer, String tool) {
		return Sample.form(reviewer, "/tools/" + tool + "/merge", "into", ark(), "reason", "Two names of one");
	}

	/** A tool of which something is alleged. */
	private String ark() {
		String tool = "ark-" + UUID.randomUUID();
		this.stage.keeping.keep(tool, ARK.formatted(tool), null, this.stage.with(Role.REVIEWER).id(), "Asked for");
		return tool;
	}

	/** The number of a change that takes it less gravely. */
	private long proposed() {
		String tool = ark();
		String text = ARK.formatted(tool);
		Person reviewer = this.stage.with(Role.REVIEWER);
		this.stage.send(Sample.form(reviewer, "/tools/" + tool + "/edit/text", "text", text.replace(CLAIM, "")));
		this.stage.send(Sample.form(reviewer, "/tools/" + tool + "/keep", "seen", Sha256.of(text.replace(CLAIM, "")),
				"reason", "It was retracted"));
		return this.stage.latest("select id from entry_proposal where tool = :of", tool);
	}

}
