package org.weighhouse.web.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.request.Words;

/**
 * What one form changes in the text of an entry. Everything that is wrong with what was
 * typed is noted at once.
 */
final class Change {

	private static final String NOTE = "note";

	private static final String SOURCE = "source";

	private static final String ALLEGATIONS = "allegations";

	private final EntryFile file;

	private final Typed typed;

	private final Rulebook rulebook;

	private final NewSource sources;

	private final List<Violation> violations;

	Change(EntryFile file, Typed typed, Rulebook rulebook, NewSource sources, List<Violation> violations) {
		this.file = file;
		this.typed = typed;
		this.rulebook = rulebook;
		this.sources = sources;
		this.violations = violations;
	}

	void make(Part part) {
		boolean removes = !this.typed.text("remove").isEmpty();
		switch (part) {
			case ABOUT -> about();
			case ANSWER -> answer();
			case SOURCE -> this.sources.change(this.typed.text("key"));
			case ALIAS -> alias(removes);
			case EDITION -> edition(removes);
			case END -> end(removes);
			case ALLEGATION -> allegation(removes);
			case REVIEW -> review();
			case TEXT, DISCARD, REBASE -> throw new IllegalArgumentException(part.name());
		}
		if (this.violations.isEmpty()) {
			this.file.dropIdleSources();
		}
	}

	private void review() {
		String day = day("review");
		if (this.violations.isEmpty()) {
			this.file.put(day, "review");
		}
	}

	private void about() {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("name", needed("name", 200));
		words.put("kind", oneOf("kind", this.rulebook.templates().keySet()));
		words.put("homepage", link("homepage"));
		Map<String, String> vendor = new LinkedHashMap<>();
		List.of("id", "name", "home").forEach((field) -> vendor.put(field, needed("vendor." + field, 200)));
		List<String> purposes = Arrays.stream(this.typed.text("purposes").split("\\s*,\\s*"))
			.filter((each) -> !each.isEmpty())
			.distinct()
			.toList();
		purposes.forEach((each) -> Words.checked("purposes", each, this.violations));
		if (this.violations.isEmpty()) {
			words.forEach((field, word) -> this.file.putOrRemove(word, field));
			vendor.forEach((field, word) -> this.file.put(word, "vendor", field));
			this.file.put(purposes.isEmpty() ? null : purposes, "purposes");
		}
	}

	private void answer() {
		String edition = edition();
		Question question = this.rulebook.questionnaire().find(this.typed.text("question"));
		if (question == null) {
			wrong("question", "unknown", this.typed.text("question"));
			return;
		}
		if (this.typed.text("is").isEmpty()) {
			this.file.answer(edition, question.id(), Map.of());
			return;
		}
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("is", oneOf("is", question.answerIds()));
		answer.put(SOURCE, this.sources.key(SOURCE));
		answer.put("state",
				this.typed.text("state").isEmpty() ? "" : oneOf("state", Set.of("DECLARED", "DOCUMENTED", "VERIFIED")));
		answer.put(NOTE, optional(NOTE));
		List<Map<String, Object>> conflicts = new ArrayList<>();
		for (int at = 0; at < this.typed.all("conflict.is").size(); at++) {
			String is = this.typed.all("conflict.is").get(at).strip();
			String source = (at < this.typed.all("conflict.source").size())
					? this.typed.all("conflict.source").get(at).strip() : "";
			if (!is.isEmpty()) {
				if (!question.answerIds().contains(is)) {
					wrong("conflict.is", "unknown", is);
				}
				conflicts.add(conflict(is, source));
			}
		}
		answer.put("conflicts", conflicts);
		if (this.violations.isEmpty()) {
			this.file.answer(edition, question.id(), EntryFile.given(answer));
		}
	}

	private static Map<String, Object> conflict(String is, String source) {
		Map<String, Object> conflict = new LinkedHashMap<>();
		conflict.put("is", is);
		conflict.put(SOURCE, source);
		return conflict;
	}

	private void alias(boolean removes) {
		if (removes) {
			this.file.put(null, "aliases", number("aliases"));
			return;
		}
		String kind = oneOf("kind", Set.of("purl", "winget", "brew", "bundle", "extension", "name", "former"));
		String value = needed("value", 300);
		if (this.violations.isEmpty()) {
			this.file.add(Map.of(kind, value), "aliases");
		}
	}

	private void edition(boolean removes) {
		String edition = edition();
		if (removes) {
			String[] place = this.file.edition(edition);
			if (place == null || this.file.written().at("editions").items().size() < 2) {
				wrong("edition", "last", edition);
				return;
			}
			this.file.put(null, place);
			return;
		}
		String id = edition.isEmpty() ? id(needed("id", 60)) : edition;
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("id", id);
		fields.put("name", needed("name", 200));
		List.of("plan", "mode", "hosting").forEach((field) -> fields.put(field, optional(field)));
		if (!this.violations.isEmpty()) {
			return;
		}
		String[] place = edition.isEmpty() ? null : this.file.edition(edition);
		if (place == null) {
			this.file.add(EntryFile.given(fields), "editions");
			return;
		}
		fields.forEach((field, value) -> this.file.putOrRemove(value, place[0], place[1], field));
	}

	/** An end of life answers for the maintenance. */
	private void end(boolean removes) {
		if (removes) {
			this.file.put(null, "end");
			this.file.unknown("maintenance", true);
			return;
		}
		Map<String, Object> end = new LinkedHashMap<>();
		end.put("since", this.typed.text("since").isEmpty() ? "" : day("since"));
		end.put("successor", optional("successor"));
		end.put(SOURCE, this.sources.needed(SOURCE));
		end.put(NOTE, optional(NOTE));
		if (this.violations.isEmpty()) {
			this.file.put(null, "answers", "maintenance");
			this.file.unknown("maintenance", false);
			this.file.put(EntryFile.given(end), "end");
		}
	}

	private void allegation(boolean removes) {
		if (removes) {
			this.file.put(null, ALLEGATIONS, number(ALLEGATIONS));
			if (this.file.written().at(ALLEGATIONS).items().isEmpty()) {
				this.file.unknown(Softening.QUESTION, true);
			}
			return;
		}
		Map<String, Object> claim = new LinkedHashMap<>();
		claim.put("grade", oneOf("grade", this.rulebook.questionnaire().get(Softening.QUESTION).needsEvidence()));
		claim.put("claim", needed("claim", 2000));
		claim.put(SOURCE, this.sources.needed(SOURCE));
		claim.put("status", optional("status"));
		if (!this.violations.isEmpty()) {
			return;
		}
		if (this.typed.text("number").isEmpty()) {
			this.file.unknown(Softening.QUESTION, false);
			this.file.add(EntryFile.given(claim), ALLEGATIONS);
		}
		else {
			this.file.put(EntryFile.given(claim), ALLEGATIONS, number(ALLEGATIONS));
		}
	}

	/** The edition that is meant; empty for all. */
	private String edition() {
		String edition = this.typed.text("edition");
		if (!edition.isEmpty() && !this.file.written().edition(edition).isThere()) {
			wrong("edition", "unknown", edition);
			return "";
		}
		return edition;
	}

	private String id(String id) {
		if (!id.matches(EntryFile.ID) && !id.isEmpty()) {
			wrong("id", "id", id);
		}
		return id;
	}

	/** A place in a list that is there. */
	private String number(String list) {
		int size = this.file.written().at(list).items().size();
		String typedNumber = this.typed.text("number");
		if (!typedNumber.matches("\\d{1,6}") || Integer.parseInt(typedNumber) >= size) {
			throw new NothingThere();
		}
		return typedNumber;
	}

	private String day(String field) {
		return NewSource.day(field, this.typed.text(field), LocalDate.MAX, this.violations);
	}

	private String needed(String field, int most) {
		return Words.checked(field, this.typed.text(field), most, this.violations);
	}

	private String optional(String field) {
		String text = this.typed.text(field);
		return text.isEmpty() ? "" : Words.checked(field, text, this.violations);
	}

	private String link(String field) {
		return NewSource.link(field, this.typed.text(field), this.violations);
	}

	private String oneOf(String field, Collection<String> valid) {
		String word = this.typed.text(field);
		if (!valid.contains(word)) {
			wrong(field, word.isEmpty() ? "missing" : "unknown", word);
		}
		return word;
	}

	private void wrong(String field, String problem, String found) {
		this.violations.add(new Violation(field, problem, found, ""));
	}

}
