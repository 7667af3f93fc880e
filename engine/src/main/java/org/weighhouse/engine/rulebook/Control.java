package org.weighhouse.engine.rulebook;

import java.util.List;

/**
 * A mitigation that the organisation adds. It counts only when verified and unexpired,
 * and only where it is valid for the case.
 *
 * @param index its place in the list, counted from 0, and its bit in control masks
 * @param evidence what proves it
 * @param detectsOnly whether it only sees what happened and prevents nothing
 * @param implies controls that it includes
 * @param validOnlyIf the answers that leave it valid; all must hold
 */
public record Control(int index, String id, String name, String means, ControlClass controlClass, String limits,
		String evidence, boolean detectsOnly, List<String> implies, List<AtMost> validOnlyIf, List<String> references) {

	/** The answer to a question is this one or less dangerous. */
	public record AtMost(Question question, int rank) {

		public boolean holds(int[] ranks) {
			return ranks[this.question.index()] <= this.rank;
		}

	}

	/** Its bit in a mask of controls. */
	public long bit() {
		return 1L << this.index;
	}

	public boolean isValid(int[] ranks) {
		for (int index = 0; index < this.validOnlyIf.size(); index++) {
			if (!this.validOnlyIf.get(index).holds(ranks)) {
				return false;
			}
		}
		return true;
	}

}
