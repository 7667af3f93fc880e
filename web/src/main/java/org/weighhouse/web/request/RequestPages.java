package org.weighhouse.web.request;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.assessment.VerdictView;
import org.weighhouse.web.assessment.VerdictWords;
import org.weighhouse.web.control.InPlace;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Puts requests into the words of the rule base that judged them.
 */
@Component
class RequestPages {

	private final ActivePolicy policy;

	private final Subjects subjects;

	RequestPages(ActivePolicy policy, Subjects subjects) {
		this.policy = policy;
		this.subjects = subjects;
	}

	/**
	 * What is asked for.
	 * @param origins who gave each answer
	 */
	AskedView asked(Draft draft, Verdict verdict, Map<String, Origin> origins) {
		Rulebook rulebook = this.policy.withDigest(verdict.ruleBase()).rulebook();
		List<AskedView.Said> answers = rulebook.questionnaire()
			.askedOf(AskedOf.EMPLOYEE)
			.stream()
			.map((question) -> said(question, verdict, origins))
			.toList();
		return new AskedView(this.subjects.of(draft.edition()), preset(draft.preset(), rulebook),
				blueprint(draft.blueprint(), rulebook), answers, draft.purpose(), draft.project(), draft.people());
	}

	/** A verdict as it was frozen. */
	VerdictView verdict(Revision revision) {
		Rulebook rulebook = this.policy.withDigest(revision.ruleBase()).rulebook();
		return VerdictWords.of(rulebook, revision.verdict(), Json.origins(revision.origins()), InPlace.nothing());
	}

	/** The name of a ready-made way; null for none. */
	@Nullable String blueprint(@Nullable String id, Verdict verdict) {
		return blueprint(id, this.policy.withDigest(verdict.ruleBase()).rulebook());
	}

	private static AskedView.Said said(Question question, Verdict verdict, Map<String, Origin> origins) {
		String answer = verdict.answers().get(question.id());
		boolean known = answer != null && !answer.equals(Questionnaire.UNKNOWN);
		Origin origin = origins.get(question.id());
		return new AskedView.Said(question.id(), question.text(), known ? question.label(answer) : null,
				(origin != null) ? origin.name() : "NOBODY");
	}

	private static @Nullable String preset(@Nullable String id, Rulebook rulebook) {
		Preset preset = (id != null) ? rulebook.presets().get(id) : null;
		return (preset != null) ? preset.name() : id;
	}

	private static @Nullable String blueprint(@Nullable String id, Rulebook rulebook) {
		Blueprint blueprint = (id != null) ? rulebook.findBlueprint(id) : null;
		return (blueprint != null) ? blueprint.name() : id;
	}

}
