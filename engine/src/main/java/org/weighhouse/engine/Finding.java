package org.weighhouse.engine;

import java.util.List;

import org.weighhouse.engine.rulebook.Tier;

/**
 * A rule that spoke at the upper end of the range.
 *
 * @param tier the floor it sets, controls left out of account
 * @param residualTier what is left with the controls in effect
 * @param assumed whether it speaks only because something is unknown
 * @param answers the answers that made it
 * @param loweredBy the controls that lowered it
 */
public record Finding(String rule, String concern, Tier tier, Tier residualTier, boolean assumed, List<Reason> answers,
		List<String> loweredBy) {

	public Finding {
		answers = List.copyOf(answers);
		loweredBy = List.copyOf(loweredBy);
	}

	/** An answer that made a finding, known or assumed. */
	public record Reason(String question, String answer, boolean assumed) {
	}

}
