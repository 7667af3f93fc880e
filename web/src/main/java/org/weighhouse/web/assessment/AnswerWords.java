package org.weighhouse.web.assessment;

import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;

/**
 * The words of an answer: "Confidential", and what more its label says after a colon.
 *
 * @param id the answer's id, or the word for an open question
 * @param more the rest of the label; empty where there is none
 */
public record AnswerWords(String id, String label, String more) {

	private static final String COLON = ": ";

	public static AnswerWords of(Question question, String answer) {
		String label = question.label(answer);
		int colon = label.indexOf(COLON);
		return (colon < 0) ? new AnswerWords(answer, label, "")
				: new AnswerWords(answer, label.substring(0, colon), label.substring(colon + COLON.length()));
	}

	public boolean isUnknown() {
		return this.id.equals(Questionnaire.UNKNOWN);
	}

}
