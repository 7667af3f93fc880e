package org.weighhouse.engine.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Every question asked about a tool or its use. The only place where questions and
 * answers are listed: forms, files and messages are derived from it.
 */
public final class Questionnaire {

	/** The word for an open question, in files and on pages. */
	public static final String UNKNOWN = "UNKNOWN";

	private final List<Question> questions;

	private final Map<String, Question> byId = new LinkedHashMap<>();

	private final Map<String, String> groups;

	Questionnaire(List<Question> questions, Map<String, String> groups) {
		this.questions = List.copyOf(questions);
		this.groups = groups;
		this.questions.forEach((question) -> this.byId.put(question.id(), question));
	}

	public List<Question> questions() {
		return this.questions;
	}

	public int size() {
		return this.questions.size();
	}

	public Question at(int index) {
		return this.questions.get(index);
	}

	/** The question with an id, or null. */
	public @Nullable Question find(String id) {
		return this.byId.get(id);
	}

	/** The question with an id, which must exist. */
	public Question get(String id) {
		Question question = this.byId.get(id);
		if (question == null) {
			throw new IllegalArgumentException("no question `" + id + "`");
		}
		return question;
	}

	public Set<String> ids() {
		return this.byId.keySet();
	}

	/** The title of each group by its id, in order. */
	public Map<String, String> groups() {
		return this.groups;
	}

	/** The questions asked of somebody, in order. */
	public List<Question> askedOf(AskedOf whom) {
		return this.questions.stream().filter((question) -> question.askedOf() == whom).toList();
	}

}
