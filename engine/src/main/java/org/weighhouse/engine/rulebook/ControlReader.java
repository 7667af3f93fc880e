package org.weighhouse.engine.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.Fields;

/**
 * Reads the controls.
 */
final class ControlReader {

	private static final Map<String, Boolean> TRUE_OR_FALSE = Map.of("true", true, "false", false);

	private final Questionnaire questionnaire;

	private final List<Control> controls = new ArrayList<>();

	ControlReader(Questionnaire questionnaire) {
		this.questionnaire = questionnaire;
	}

	Controls read(Fields fields) {
		fields.each("controls", "a control", (each) -> {
			Control control = control(each);
			if (this.controls.stream().anyMatch((other) -> other.id().equals(control.id()))) {
				each.problems().add(each.place("id"), "the control `" + control.id() + "` a second time", "each once");
			}
			else {
				this.controls.add(control);
			}
			return control;
		});
		fields.noOthers();
		if (this.controls.size() > Controls.MOST) {
			fields.problems().add(fields.place(), this.controls.size() + " controls", "at most " + Controls.MOST);
			return new Controls(this.controls.subList(0, Controls.MOST));
		}
		List<String> ids = this.controls.stream().map(Control::id).toList();
		for (Control control : this.controls) {
			for (String implied : control.implies()) {
				if (!ids.contains(implied)) {
					fields.problems().addUnknownWord(fields.place(), implied, "a control", ids);
				}
			}
		}
		return new Controls(this.controls);
	}

	private Control control(Fields fields) {
		ControlClass controlClass = fields.oneOf("class", "a class of controls", ControlClass.BY_WORD);
		Control control = new Control(this.controls.size(), fields.word("id"), fields.word("name"),
				fields.word("means"), (controlClass != null) ? controlClass : ControlClass.GOVERNANCE,
				fields.word("limits"), fields.word("evidence"), detectsOnly(fields), fields.words("implies"),
				limits(fields), fields.words("references"));
		fields.noOthers();
		return control;
	}

	private static boolean detectsOnly(Fields fields) {
		return fields.has("detectsOnly")
				&& Boolean.TRUE.equals(fields.oneOf("detectsOnly", "`true` or `false`", TRUE_OR_FALSE));
	}

	private List<Control.AtMost> limits(Fields fields) {
		List<Control.AtMost> limits = new ArrayList<>();
		Fields validOnlyIf = fields.map("validOnlyIf");
		for (String id : validOnlyIf.keys()) {
			Control.AtMost limit = limit(id, validOnlyIf);
			if (limit != null) {
				limits.add(limit);
			}
		}
		return List.copyOf(limits);
	}

	private Control.@Nullable AtMost limit(String id, Fields validOnlyIf) {
		Question question = this.questionnaire.find(id);
		Fields fields = validOnlyIf.map(id);
		String answer = fields.word("atMost");
		fields.noOthers();
		if (question == null) {
			fields.problems().addUnknownWord(validOnlyIf.keyPlace(id), id, "a question", this.questionnaire.ids());
			return null;
		}
		int rank = question.rank(answer);
		if (rank < 0) {
			fields.problems()
				.addUnknownWord(fields.place("atMost"), answer, "an answer of `" + id + "`", question.answerIds());
			return null;
		}
		return new Control.AtMost(question, rank);
	}

}
