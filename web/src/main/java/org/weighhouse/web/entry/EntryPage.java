package org.weighhouse.web.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Template;
import org.weighhouse.engine.text.Problem;

/**
 * An entry as a reviewer changes it.
 *
 * @param written the draft
 * @param changed whether it differs from what counts
 * @param outdated whether somebody kept another text since it was begun
 * @param problems every mistake in it
 * @param edition whose own answers are shown; empty for those of all
 * @param groups the questions by group, each with its answer
 */
record EntryPage(String id, Written written, boolean changed, boolean outdated, List<Problem> problems, String edition,
		List<Group> groups, Map<String, String> kinds, boolean isShipped) {

	/** Questions that belong together. */
	record Group(String name, List<Row> rows) {
	}

	/** Where an answer stands. */
	enum Place {

		/** Where it was looked for. */
		HERE,
		/** It holds for all editions. */
		ALL,
		/** Nobody knows. */
		UNKNOWN,
		/** Tools of this kind do not have it. */
		NONE

	}

	/**
	 * A question and what is written of it.
	 *
	 * @param over whether its source proves nothing any more
	 */
	record Row(Question question, Place place, Written answer, Written source, boolean over) {

		/** In words; empty where nobody knows. */
		public String label() {
			return this.answer.isThere() ? this.question.label(this.answer.word("is")) : "";
		}

	}

	static EntryPage of(String id, Written written, boolean changed, boolean outdated, List<Problem> problems,
			String edition, Rulebook rulebook, LocalDate today, boolean shipped) {
		List<Group> groups = new ArrayList<>();
		Template template = rulebook.templates().get(written.word("kind"));
		Set<String> none = (template != null) ? template.notApplicable() : Set.of();
		List<Question> asked = EntryFile.questions(rulebook);
		rulebook.questionnaire().groups().forEach((group, name) -> {
			List<Row> rows = rulebook.questionnaire()
				.questions()
				.stream()
				.filter((question) -> question.group().equals(group) && !question.id().equals(Softening.QUESTION))
				.filter((question) -> asked.contains(question) || answer(written, edition, question.id()).isThere())
				.map((question) -> row(question, written, edition, none, today))
				.toList();
			if (!rows.isEmpty()) {
				groups.add(new Group(name, rows));
			}
		});
		Map<String, String> kinds = new TreeMap<>();
		rulebook.templates().values().forEach((each) -> kinds.put(each.name(), each.id()));
		return new EntryPage(id, written, changed, outdated, problems, edition, groups, kinds, shipped);
	}

	private static Written answer(Written written, String edition, String question) {
		return written.edition(edition).at("answers").at(question);
	}

	private static Row row(Question question, Written written, String edition, Set<String> none, LocalDate today) {
		Written own = answer(written, edition, question.id());
		Written shared = answer(written, "", question.id());
		Written answer = own.isThere() ? own : shared;
		Place place = own.isThere() ? Place.HERE
				: shared.isThere() ? Place.ALL : none.contains(question.id()) ? Place.NONE : Place.UNKNOWN;
		Written source = written.at("sources").at(answer.word("source"));
		return new Row(question, place, answer, source, isOver(source.word("until"), today));
	}

	private static boolean isOver(String until, LocalDate today) {
		return until.matches("\\d{4}-\\d{2}-\\d{2}") && until.compareTo(today.toString()) < 0;
	}

	/** Its name in the draft. */
	public String name() {
		return this.written.word("name").isEmpty() ? this.id : this.written.word("name");
	}

	public List<Written> editions() {
		return this.written.at("editions").items();
	}

	/** The day as it is written; null where it is no day. */
	public @Nullable LocalDate review() {
		String review = this.written.word("review");
		return review.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(review) : null;
	}

	/** What an alias is, and what it says. */
	public List<Map.Entry<String, Written>> aliases() {
		return this.written.at("aliases")
			.items()
			.stream()
			.flatMap((alias) -> alias.fields().entrySet().stream().limit(1))
			.toList();
	}

}
