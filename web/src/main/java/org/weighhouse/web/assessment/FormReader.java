package org.weighhouse.web.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.weighhouse.catalog.Case;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.tool.UsualUses;

/**
 * Reads the form, and notes every mistake in it at once. A question left out is no
 * mistake: it is unknown.
 */
final class FormReader {

	static final String EDITION = "edition";

	static final String PRESET = "preset";

	static final String BLUEPRINT = "blueprint";

	static final String VIEW = "view";

	/** What the edition, the preset and the blueprint were when the form was drawn. */
	static final String DRAWN_EDITION = "drawnEdition";

	static final String DRAWN_PRESET = "drawnPreset";

	static final String DRAWN_BLUEPRINT = "drawnBlueprint";

	private static final Set<String> NO_QUESTIONS = Set.of(EDITION, PRESET, BLUEPRINT, VIEW, DRAWN_EDITION,
			DRAWN_PRESET, DRAWN_BLUEPRINT, "_csrf", "once");

	private static final int LONGEST = 200;

	private final RuleBase ruleBase;

	private final Rulebook rulebook;

	private final Catalog catalog;

	private final UsualUses usual;

	private final LocalDate today;

	private final @Nullable Long request;

	private final Set<String> others;

	private final List<FormProblem> problems = new ArrayList<>();

	FormReader(RuleBase ruleBase, Catalog catalog, UsualUses usual, LocalDate today, @Nullable Long request,
			Set<String> others) {
		this.ruleBase = ruleBase;
		this.rulebook = ruleBase.rulebook();
		this.catalog = catalog;
		this.usual = usual;
		this.today = today;
		this.request = request;
		this.others = others;
	}

	WeighForm form(MultiValueMap<String, String> fields) {
		Map<String, String> single = single(fields);
		Subject subject = subject(single.getOrDefault(EDITION, ""));
		Preset preset = preset(single.get(PRESET), subject);
		Blueprint blueprint = blueprint(single.getOrDefault(BLUEPRINT, ""), subject);
		Map<String, String> answers = answers(single);
		if (subject != null) {
			Subject drawn = Subject.find(this.catalog, single.getOrDefault(DRAWN_EDITION, subject.id()));
			String drawnPreset = single.get(DRAWN_PRESET);
			String drawnBlueprint = single.get(DRAWN_BLUEPRINT);
			dropUnchanged(answers, (drawn != null) ? drawn : subject,
					(drawnPreset != null) ? this.rulebook.presets().get(drawnPreset) : preset,
					(drawnBlueprint != null) ? this.rulebook.findBlueprint(drawnBlueprint) : blueprint);
		}
		return new WeighForm(this.ruleBase, subject, preset, blueprint, this.request, isForReviewer(single), answers,
				List.copyOf(this.problems));
	}

	/** Whether the whole profile is asked for, or an answer of it is there. */
	private boolean isForReviewer(Map<String, String> fields) {
		return "reviewer".equals(fields.get(VIEW)) || this.rulebook.questionnaire()
			.questions()
			.stream()
			.anyMatch((question) -> question.askedOf() != AskedOf.EMPLOYEE && fields.containsKey(question.id()));
	}

	private Map<String, String> single(MultiValueMap<String, String> fields) {
		Map<String, String> single = new LinkedHashMap<>();
		fields.forEach((field, values) -> {
			String value = values.get(0);
			if (this.others.contains(field)) {
				return;
			}
			if (values.size() > 1) {
				this.problems.add(FormProblem.of(field, "repeated", field));
			}
			else if (value.length() > LONGEST) {
				this.problems.add(FormProblem.of(field, "tooLong", value));
			}
			else {
				single.put(field, value.strip());
			}
		});
		return single;
	}

	private @Nullable Subject subject(String id) {
		Subject subject = Subject.find(this.catalog, id);
		if (subject == null) {
			this.problems.add(id.isEmpty() ? FormProblem.of(EDITION, "noEdition", "")
					: FormProblem.of(EDITION, "unknownEdition", id));
		}
		return subject;
	}

	private @Nullable Preset preset(@Nullable String id, @Nullable Subject subject) {
		if (id == null) {
			return (subject != null) ? this.usual.preset(subject.tool(), this.rulebook) : null;
		}
		Preset preset = this.rulebook.presets().get(id);
		if (preset == null && !id.isEmpty()) {
			this.problems.add(FormProblem.of(PRESET, "unknownPreset", id));
		}
		return preset;
	}

	private @Nullable Blueprint blueprint(String id, @Nullable Subject subject) {
		if (id.isEmpty() || subject == null) {
			return null;
		}
		Blueprint blueprint = this.rulebook.findBlueprint(id);
		if (blueprint == null) {
			this.problems.add(FormProblem.of(BLUEPRINT, "unknownBlueprint", id));
		}
		else if (!subject.isOffered(blueprint, this.rulebook)) {
			this.problems.add(FormProblem.of(BLUEPRINT, "blueprintNotOffered", blueprint.name()));
			return null;
		}
		return blueprint;
	}

	private Map<String, String> answers(Map<String, String> fields) {
		Map<String, String> answers = new LinkedHashMap<>();
		fields.forEach((field, value) -> {
			if (NO_QUESTIONS.contains(field) || value.isEmpty()) {
				return;
			}
			Question question = this.rulebook.questionnaire().find(field);
			if (question == null) {
				this.problems.add(FormProblem.of(field, "unknownQuestion", field));
			}
			else if (!value.equals(Questionnaire.UNKNOWN) && question.rank(value) < 0) {
				this.problems.add(new FormProblem(field, "unknownAnswer", value, question.text()));
			}
			else {
				answers.put(field, value);
			}
		});
		return answers;
	}

	/** What the form said by itself when it was drawn is nobody's answer. */
	private void dropUnchanged(Map<String, String> answers, Subject drawn, @Nullable Preset preset,
			@Nullable Blueprint blueprint) {
		Case untouched = Case.of(this.rulebook, drawn.tool(), drawn.edition(), preset, blueprint, Map.of(),
				this.rulebook.organisation(), this.today);
		answers.entrySet().removeIf((answer) -> untouched.answers().get(answer.getKey()).equals(answer.getValue()));
	}

}
