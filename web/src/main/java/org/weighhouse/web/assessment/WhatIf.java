package org.weighhouse.web.assessment;

import java.util.List;
import java.util.Map;

import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * An answer that whoever asks put in the place of the edition's or of a table's.
 */
record WhatIf(String question, AnswerWords answer) {

	static List<WhatIf> of(Rulebook rulebook, Verdict verdict, Map<String, Origin> origins) {
		return changed(rulebook, origins).stream().map((question) -> {
			String answer = verdict.answers().getOrDefault(question.id(), Questionnaire.UNKNOWN);
			return new WhatIf(question.name(), AnswerWords.of(question, answer));
		}).toList();
	}

	/** The questions in the order of the rule base. */
	static List<Question> changed(Rulebook rulebook, Map<String, Origin> origins) {
		return rulebook.questionnaire()
			.questions()
			.stream()
			.filter((question) -> origins.get(question.id()) == Origin.ASKER && !isForAsker(question))
			.toList();
	}

	/** Whether an answer to it tells of a use rather than of another edition. */
	private static boolean isForAsker(Question question) {
		return (question.ofUse() || question.askedOf() == AskedOf.EMPLOYEE) && question.askedOf() != AskedOf.LOOKED_UP;
	}

}
