package org.weighhouse.web.request;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Register;

/**
 * Whether a draft makes sense: names only what exists, and answers only what whoever asks
 * may answer.
 */
@Component
class DraftCheck {

	private static final int MOST_PEOPLE = 1_000_000;

	private final ActivePolicy policy;

	private final Register register;

	private final Projects projects;

	DraftCheck(ActivePolicy policy, Register register, Projects projects) {
		this.policy = policy;
		this.register = register;
		this.projects = projects;
	}

	/**
	 * The draft with its text stripped.
	 * @param complete whether it is about to be sent
	 * @throws Invalid with everything that is wrong
	 */
	Draft checked(Kind kind, Draft draft, boolean complete) {
		List<Violation> violations = new ArrayList<>();
		Rulebook rulebook = this.policy.ruleBase().rulebook();
		String edition = draft.edition();
		String[] parts = edition.split("/", 2);
		Tool tool = (parts.length == 2) ? this.register.catalog().find(parts[0]) : null;
		if (tool == null || tool.mergedInto() != null || tool.findEdition(parts[1]) == null) {
			violations.add(new Violation("edition", "unknown", edition, "tool/edition"));
		}
		String preset = draft.preset();
		if (preset != null && rulebook.presets().get(preset) == null) {
			violations.add(new Violation("preset", "unknown", preset, String.join(", ", rulebook.presets().keySet())));
		}
		String blueprint = draft.blueprint();
		if (blueprint != null && rulebook.findBlueprint(blueprint) == null) {
			violations.add(new Violation("blueprint", "unknown", blueprint, ""));
		}
		if (kind == Kind.STANDING && blueprint == null) {
			violations.add(new Violation("blueprint", "missing", "", "the ready-made way that everybody takes"));
		}
		draft.answers().forEach((question, answer) -> answer(rulebook, question, answer, violations));
		String project = draft.project();
		if (project != null && !this.projects.isActive(project)) {
			violations.add(new Violation("project", "unknown", project, ""));
		}
		if (draft.people() < 1 || draft.people() > MOST_PEOPLE) {
			violations.add(new Violation("people", "range", String.valueOf(draft.people()), "1 to " + MOST_PEOPLE));
		}
		String purpose = complete ? Words.checked("purpose", draft.purpose(), Words.MOST, violations)
				: Words.orEmpty("purpose", draft.purpose(), Words.MOST, violations);
		Invalid.refuse(violations);
		return new Draft(edition, preset, blueprint, draft.answers(), purpose, project, draft.people());
	}

	/**
	 * Whoever asks says how a tool is used, never what it is or what the organisation
	 * has.
	 */
	private static void answer(Rulebook rulebook, String id, String answer, List<Violation> violations) {
		Question question = rulebook.questionnaire().find(id);
		if (question == null) {
			violations.add(new Violation(id, "unknownQuestion", id, ""));
		}
		else if (question.askedOf() != AskedOf.EMPLOYEE) {
			violations.add(new Violation(id, "notYours", answer, question.askedOf().word()));
		}
		else if (!answer.equals(Questionnaire.UNKNOWN) && question.rank(answer) < 0) {
			violations.add(new Violation(id, "unknownAnswer", answer, String.join(", ", question.answerIds())));
		}
	}

}
