package org.weighhouse.web.tool;

import java.util.Arrays;
import java.util.List;

import org.weighhouse.engine.Answers;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;

/**
 * What nobody has answered yet, by who can.
 */
record OpenQuestions(AskedOf whom, List<Question> questions) {

	static List<OpenQuestions> of(Answers answers, Questionnaire questionnaire) {
		return Arrays.stream(AskedOf.values())
			.map((whom) -> new OpenQuestions(whom,
					questionnaire.askedOf(whom)
						.stream()
						.filter((question) -> !answers.isKnown(question.id()))
						.toList()))
			.filter((open) -> !open.questions().isEmpty())
			.toList();
	}

}
