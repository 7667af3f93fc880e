package org.weighhouse.web.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Template;
import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.Place;
import org.weighhouse.engine.text.Problems;
import org.weighhouse.engine.text.YamlText;

/**
 * A case as somebody wrote it down: `template` and `preset` (both optional), `profile:`
 * and `use:` (question: answer), `controls:` (counted as verified for this use). It is
 * judged as it stands. `tool` names an edition of the catalogue instead of a profile.
 */
record CaseInput(@Nullable String name, @Nullable String tool, @Nullable Template template, @Nullable Preset preset,
		Map<String, String> answers, List<String> controls) {

	/** Reads a case from YAML or JSON; every mistake at once. */
	static CaseInput read(String file, String text, Rulebook rulebook) {
		Problems problems = new Problems();
		Fields fields = Fields.of(YamlText.read(file, text, problems), Place.startOf(file), "a case", problems);
		String name = fields.optionalWord("name");
		if (name != null && !isPlain(name)) {
			problems.add(fields.place("name"), "a name with line breaks or invisible signs", "plain words on one line");
		}
		String tool = fields.optionalWord("tool");
		if (tool != null && fields.has("profile")) {
			problems.add(fields.place("profile"), "`profile` beside `tool`", "one of them: a tool brings its profile");
		}
		Template template = fields.has("template") ? fields.oneOf("template", "a template", rulebook.templates())
				: null;
		Preset preset = fields.has("preset") ? fields.oneOf("preset", "a preset", rulebook.presets()) : null;
		Map<String, String> answers = new LinkedHashMap<>(answers(fields.map("profile"), rulebook.questionnaire()));
		Fields use = fields.map("use");
		answers(use, rulebook.questionnaire()).forEach((question, answer) -> {
			if (answers.put(question, answer) != null) {
				problems.add(use.keyPlace(question), "`" + question + "` a second time", "each question once");
			}
		});
		List<String> controls = fields.wordsOf("controls", "a control", rulebook.controls().ids());
		fields.noOthers();
		problems.refuse();
		return new CaseInput(name, tool, template, preset, answers, controls);
	}

	/**
	 * Without control, bidirectional and zero-width signs, which could show what is not
	 * there.
	 */
	private static boolean isPlain(String words) {
		return words.codePoints()
			.noneMatch((sign) -> Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT
					|| Character.getType(sign) == Character.LINE_SEPARATOR
					|| Character.getType(sign) == Character.PARAGRAPH_SEPARATOR);
	}

	private static Map<String, String> answers(Fields fields, Questionnaire questionnaire) {
		Map<String, String> answers = new LinkedHashMap<>();
		for (String id : fields.keys()) {
			Question question = questionnaire.find(id);
			String answer = fields.word(id);
			if (question == null) {
				fields.problems().addUnknownWord(fields.keyPlace(id), id, "a question", questionnaire.ids());
			}
			else if (question.rank(answer) < 0 && !answer.equals(Questionnaire.UNKNOWN)) {
				fields.problems()
					.addUnknownWord(fields.place(id), answer, "an answer of `" + id + "` or UNKNOWN",
							question.answerIds());
			}
			else {
				answers.put(id, answer);
			}
		}
		return answers;
	}

	/** The answers as they stand, with the preset under them and what does not apply. */
	Answers asItStands(Rulebook rulebook, @Nullable Preset otherPreset, Map<String, String> use) {
		Map<String, String> all = new LinkedHashMap<>();
		Preset chosen = (otherPreset != null) ? otherPreset : this.preset;
		all.putAll((chosen != null) ? chosen.answers() : Map.of());
		all.putAll(this.answers);
		all.putAll(use);
		if (this.template != null) {
			all.putAll(this.template.beside(all.keySet(), rulebook.questionnaire()));
		}
		return Answers.unknown(rulebook.questionnaire()).with(all);
	}

	VerifiedControls verified() {
		return VerifiedControls.of(Scope.REQUEST, this.controls);
	}

	static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
