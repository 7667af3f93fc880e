package org.weighhouse.engine.rulebook;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One question about a tool or its use. Its answers stand in a total order from harmless
 * to dangerous; the place in that order is the answer's rank, counted from 0.
 *
 * @param index its place in the questionnaire, counted from 0
 * @param id the name rules use
 * @param name two to four words, for tables
 * @param ofUse whether it is about the use rather than the tool
 * @param changeable who could make the answer less dangerous; null where nobody can
 * @param unknownRank the rank that counts at the upper end while it is unanswered: the
 * worst that needs no positive evidence
 */
public record Question(int index, String id, String group, String name, boolean ofUse, AskedOf askedOf,
		@Nullable Changeable changeable, String text, String hint, List<Answer> answers, int unknownRank,
		Set<String> needsEvidence) {

	/** One of the answers: its id in files, and its words. */
	public record Answer(String id, String label) {
	}

	public Question {
		answers = List.copyOf(answers);
		needsEvidence = Set.copyOf(needsEvidence);
	}

	/** The rank of an answer, or -1 if this question has no such answer. */
	public int rank(String answer) {
		for (int rank = 0; rank < this.answers.size(); rank++) {
			if (this.answers.get(rank).id().equals(answer)) {
				return rank;
			}
		}
		return -1;
	}

	/** The answer at a rank. */
	public String answer(int rank) {
		return this.answers.get(rank).id();
	}

	/** Whether somebody could change the answer to the one at a rank. */
	public boolean isChangeableTo(int rank) {
		return this.changeable != null && this.changeable.to().contains(answer(rank));
	}

	public String label(String answer) {
		int rank = rank(answer);
		return (rank < 0) ? answer : this.answers.get(rank).label();
	}

	/**
	 * The beginning of a label: "Confidential" of "Confidential: our own source code".
	 */
	public String brief(String answer) {
		return label(answer).split(": ", 2)[0];
	}

	public List<String> answerIds() {
		return this.answers.stream().map(Answer::id).toList();
	}

}
