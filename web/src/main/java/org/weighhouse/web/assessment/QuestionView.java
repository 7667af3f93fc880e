package org.weighhouse.web.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.catalog.Edition.SourcedAnswer;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Question;

/**
 * A question of the form, with the answer that stands.
 *
 * @param number its place on the page, counted from 1
 * @param answer the answer that stands, or that it is open
 * @param origin whose it is; null while it is open
 * @param sourced what the edition says, with its source; null where it says nothing
 * @param problem what is wrong with what was typed; null where nothing is
 */
record QuestionView(int number, Question question, AnswerWords answer, @Nullable Origin origin,
		@Nullable SourcedAnswer sourced, @Nullable FormProblem problem) {

	public List<AnswerWords> options() {
		return this.question.answerIds().stream().map((id) -> AnswerWords.of(this.question, id)).toList();
	}

	/** Whether whoever asks said so themselves. */
	public boolean isChanged() {
		return this.origin == Origin.ASKER;
	}

	/** Whether a table answers it, unless somebody asks what if. */
	public boolean isLookedUp() {
		return this.question.askedOf() == AskedOf.LOOKED_UP;
	}

	/** Whether it is shown open though a preset answers it. */
	public boolean isUnfolded() {
		return this.problem != null;
	}

}
