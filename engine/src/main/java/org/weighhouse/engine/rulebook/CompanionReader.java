package org.weighhouse.engine.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.IsoDate;
import org.weighhouse.engine.text.Node;

/**
 * Reads what stands beside the rules: templates, presets, tables, blueprints and the
 * organisation's own answers.
 */
final class CompanionReader {

	private static final Set<String> ROW_FIELDS = Set.of("is", "because", "source", "date");

	private static final Set<String> FACTS = Set.of("home", "vendorHome", "vendor");

	private static final Predicate<Question> ANY = (question) -> true;

	private static final Condition.AllOf ALWAYS = new Condition.AllOf(List.of());

	private final Questionnaire questionnaire;

	private final Controls controls;

	private final ConditionReader conditions;

	CompanionReader(Questionnaire questionnaire, Controls controls, ConditionReader conditions) {
		this.questionnaire = questionnaire;
		this.controls = controls;
		this.conditions = conditions;
	}

	Template template(Fields fields) {
		Template template = new Template(fields.word("id"), fields.word("name"), fields.word("means"),
				Set.copyOf(fields.wordsOf("notApplicable", "a question", this.questionnaire.ids())));
		fields.noOthers();
		return template;
	}

	Preset preset(Fields fields) {
		Preset preset = new Preset(fields.word("id"), fields.word("name"), fields.word("means"),
				answers(fields.map("answers"), ANY, "a question"));
		fields.noOthers();
		return preset;
	}

	Blueprint blueprint(Fields fields) {
		Node offeredWhen = fields.node("offeredWhen");
		Blueprint blueprint = new Blueprint(fields.word("id"), fields.word("name"), fields.word("means"),
				(offeredWhen != null) ? this.conditions.when(offeredWhen, fields.place()) : ALWAYS,
				fields.has("answers") ? answers(fields.map("answers"), Question::ofUse, "a question about the use")
						: Map.of(),
				fields.wordsOf("controls", "a control", this.controls.ids()), fields.words("howToGetIt"),
				fields.each("settings", "a setting", this::setting));
		fields.noOthers();
		return blueprint;
	}

	private Blueprint.Setting setting(Fields fields) {
		String control = fields.word("control");
		if (!this.controls.ids().contains(control)) {
			fields.problems().addUnknownWord(fields.place("control"), control, "a control", this.controls.ids());
		}
		Blueprint.Setting setting = new Blueprint.Setting(control, fields.word("setting"));
		fields.noOthers();
		return setting;
	}

	Organisation organisation(Fields fields) {
		Organisation organisation = new Organisation(fields.word("name"), fields.word("home"),
				answers(fields.map("answers"), (question) -> question.askedOf() == AskedOf.ORGANISATION,
						"a question asked of the organisation"),
				fields.each("controls", "a verified control", this::verified));
		fields.noOthers();
		return organisation;
	}

	private Organisation.@Nullable Verified verified(Fields fields) {
		String id = fields.word("id");
		if (!this.controls.ids().contains(id)) {
			fields.problems().addUnknownWord(fields.place("id"), id, "a control", this.controls.ids());
			return null;
		}
		Organisation.Verified verified = new Organisation.Verified(id, fields.word("evidence"), date(fields, "until"));
		fields.noOthers();
		return verified;
	}

	LookupTable table(Fields fields) {
		String id = fields.word("id");
		String answers = fields.word("answers");
		Question question = this.questionnaire.find(answers);
		if (question == null) {
			fields.problems().addUnknownWord(fields.place("answers"), answers, "a question", this.questionnaire.ids());
		}
		else if (question.askedOf() != AskedOf.LOOKED_UP) {
			fields.problems().add(fields.place("answers"), "`" + answers + "`", "a question that is looked up");
		}
		LookupTable table = new LookupTable(id, fields.word("title"), fields.word("owner"), date(fields, "date"),
				answers, fields.each("rows", "a row", (row) -> row(row, question)));
		fields.noOthers();
		return table;
	}

	private LookupTable.Row row(Fields fields, @Nullable Question question) {
		String is = fields.word("is");
		if (question != null && question.rank(is) < 0) {
			fields.problems()
				.addUnknownWord(fields.place("is"), is, "an answer of `" + question.id() + "`", question.answerIds());
		}
		Map<String, String> keys = new LinkedHashMap<>();
		for (String key : fields.keys()) {
			if (!ROW_FIELDS.contains(key)) {
				keys.put(key, key(fields, key));
			}
		}
		return new LookupTable.Row(keys, is, fields.word("because"), fields.word("source"), date(fields, "date"));
	}

	private String key(Fields fields, String key) {
		String value = fields.word(key);
		Question question = this.questionnaire.find(key);
		if (question == null && !FACTS.contains(key)) {
			List<String> valid = new ArrayList<>(FACTS);
			valid.addAll(this.questionnaire.ids());
			fields.problems().addUnknownWord(fields.keyPlace(key), key, "a fact or a question", valid);
		}
		else if (question != null && question.rank(value) < 0 && !value.equals(LookupTable.ANYTHING)) {
			fields.problems()
				.addUnknownWord(fields.place(key), value, "an answer of `" + key + "`", question.answerIds());
		}
		return value;
	}

	private Map<String, String> answers(Fields fields, Predicate<Question> fit, String expected) {
		Map<String, String> answers = new LinkedHashMap<>();
		for (String id : fields.keys()) {
			String answer = fields.word(id);
			Question question = this.questionnaire.find(id);
			if (question == null) {
				fields.problems().addUnknownWord(fields.keyPlace(id), id, "a question", this.questionnaire.ids());
			}
			else if (question.rank(answer) < 0) {
				fields.problems()
					.addUnknownWord(fields.place(id), answer, "an answer of `" + id + "`", question.answerIds());
			}
			else if (!fit.test(question)) {
				fields.problems().add(fields.keyPlace(id), "`" + id + "`", expected);
			}
			else {
				answers.put(id, answer);
			}
		}
		return answers;
	}

	private static String date(Fields fields, String field) {
		String date = fields.word(field);
		if (!date.isEmpty() && !IsoDate.isDate(date)) {
			fields.problems().add(fields.place(field), "`" + date + "`", "a date as 2026-11-21");
		}
		return date;
	}

}
