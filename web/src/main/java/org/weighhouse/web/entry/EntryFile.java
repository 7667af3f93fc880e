package org.weighhouse.web.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.EntryText;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Template;
import org.weighhouse.engine.text.Problem;

/**
 * The text of an entry while a form changes it.
 */
final class EntryFile {

	/** What stands in an address as it is. */
	static final String ID = "[a-z0-9]+([.-][a-z0-9]+)*";

	static final int LONGEST_ID = 80;

	private static final String UNKNOWN = "unknown";

	private static final Set<AskedOf> ANSWERED_HERE = Set.of(AskedOf.REVIEWER, AskedOf.VENDOR, AskedOf.LEGAL);

	private static final Set<String> LOOKED_UP_HERE = Set.of("vulns", "maintenance");

	private final String tool;

	private final Rulebook rulebook;

	private EntryText file;

	EntryFile(String tool, String text, Rulebook rulebook) {
		this.tool = tool;
		this.rulebook = rulebook;
		this.file = new EntryText(text);
	}

	String text() {
		return this.file.text();
	}

	Written written() {
		return Written.of(this.tool, this.file.text());
	}

	/** The questions that the entry of a tool answers or says to be unknown. */
	static List<Question> questions(Rulebook rulebook) {
		return rulebook.questionnaire()
			.questions()
			.stream()
			.filter((question) -> !question.ofUse()
					&& (ANSWERED_HERE.contains(question.askedOf()) || LOOKED_UP_HERE.contains(question.id())))
			.toList();
	}

	/** Names of editions that no address can hold. */
	static List<Problem> unaddressable(Tool tool) {
		return tool.editions()
			.stream()
			.filter((edition) -> !edition.id().matches(ID) || edition.id().length() > LONGEST_ID)
			.map((edition) -> new Problem(edition.place(), "the edition `" + edition.id() + "`",
					"small letters, digits and hyphens, at most " + LONGEST_ID, null))
			.toList();
	}

	/** Sets what stands at a path; null takes it away. */
	void put(@Nullable Object value, String... path) {
		this.file = this.file.with(value, path);
	}

	/** The same with a word, where an empty one takes it away. */
	void putOrRemove(String value, String... path) {
		put(value.isEmpty() ? null : value, path);
	}

	/** Adds an item to a list, which is made if it is not there. */
	void add(Object item, String list) {
		int size = written().at(list).items().size();
		if (size == 0) {
			put(List.of(item), list);
		}
		else {
			put(item, list, String.valueOf(size));
		}
	}

	/** Sets an answer; empty takes it back, and says that it is unknown. */
	void answer(String edition, String question, Map<String, Object> answer) {
		String only = edition.isEmpty() ? null : edition;
		boolean said = answer.isEmpty() && only != null && written().at(UNKNOWN).words().contains(question);
		if (said || (answer.isEmpty() && !isAsked(question))) {
			String[] place = (only != null) ? this.file.edition(only) : null;
			if (place != null) {
				put(null, place[0], place[1], "answers", question);
			}
			else {
				put(null, "answers", question);
			}
			return;
		}
		this.file = this.file.answering(only, question, answer.isEmpty() ? null : answer);
	}

	/** What its kind does not have is not said to be unknown. */
	private boolean isAsked(String question) {
		Template template = this.rulebook.templates().get(written().word("kind"));
		return questions(this.rulebook).stream().anyMatch((each) -> each.id().equals(question))
				&& (template == null || !template.notApplicable().contains(question));
	}

	/** Says that a question is unknown, or is no longer. */
	void unknown(String question, boolean unknown) {
		List<String> named = written().at(UNKNOWN).words();
		if (unknown && !named.contains(question)) {
			add(question, UNKNOWN);
		}
		else if (!unknown && named.contains(question)) {
			put(null, UNKNOWN, String.valueOf(named.indexOf(question)));
		}
	}

	/** The key of a source with these fields, which is made if it is not there. */
	String source(String wish, Map<String, Object> source) {
		this.file = this.file.withSource(wish, source);
		return String.valueOf(this.file.keyOf(source));
	}

	void dropIdleSources() {
		this.file = this.file.withoutIdleSources();
	}

	/** Where an edition stands; null where it is not. */
	String @Nullable [] edition(String id) {
		return this.file.edition(id);
	}

	/** The fields of something that are not empty, in this order. */
	static Map<String, Object> given(Map<String, ?> fields) {
		Map<String, Object> given = new LinkedHashMap<>();
		fields.forEach((field, value) -> {
			if (!(value instanceof String word && word.isEmpty())
					&& !(value instanceof List<?> list && list.isEmpty())) {
				given.put(field, value);
			}
		});
		return given;
	}

}
