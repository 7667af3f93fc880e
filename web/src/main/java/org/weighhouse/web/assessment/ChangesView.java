package org.weighhouse.web.assessment;

import java.util.List;

import org.weighhouse.engine.rulebook.ChangeableBy;
import org.weighhouse.engine.rulebook.Tier;

/**
 * What the vendor or an administrator could change to lower a verdict.
 *
 * @param folded what is shown only when somebody asks for more
 */
record ChangesView(List<Together> shown, List<Together> folded) {

	/** Changes that reach a tier together. */
	record Together(Tier tier, List<Change> changes) {
	}

	/**
	 * From one answer to a less dangerous one.
	 *
	 * @param assumed whether nobody knows the answer now
	 */
	record Change(String question, AnswerWords from, boolean assumed, AnswerWords to, ChangeableBy by) {

		/** How the sentence about the answer now goes: the end of a message's key. */
		public String now() {
			return this.assumed ? "unknown" : "known";
		}

	}

}
