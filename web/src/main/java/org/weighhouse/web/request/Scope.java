package org.weighhouse.web.request;

import java.util.List;

import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * What a verdict spans at its upper end: whatever is unknown counts as it did when it was
 * judged.
 *
 * @param ceilings the classes of data up to the one that was asked for, the most harmless
 * first
 */
public record Scope(List<String> ceilings, String environment, String population) {

	public Scope {
		ceilings = List.copyOf(ceilings);
	}

	static Scope of(Verdict verdict, Rulebook rulebook) {
		Question dataClass = rulebook.routing().dataClass();
		List<String> classes = dataClass.answerIds();
		return new Scope(classes.subList(0, classes.indexOf(upper(verdict, dataClass)) + 1),
				upper(verdict, rulebook.questionnaire().get("environment")),
				upper(verdict, rulebook.questionnaire().get("population")));
	}

	private static String upper(Verdict verdict, Question question) {
		return verdict.answers().getOrDefault(question.id(), question.answer(question.unknownRank()));
	}

	/** The class of data that was asked for. */
	public String dataClass() {
		return this.ceilings.get(this.ceilings.size() - 1);
	}

}
