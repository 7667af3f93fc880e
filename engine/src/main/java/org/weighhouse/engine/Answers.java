package org.weighhouse.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;

/**
 * An answer to every question, "unknown" being a state of its own. What is judged,
 * stored, shown and exported. Immutable.
 */
public final class Answers {

	/** The rank of an open question. */
	static final int OPEN = -1;

	private final Questionnaire questionnaire;

	private final int[] ranks;

	private Answers(Questionnaire questionnaire, int[] ranks) {
		this.questionnaire = questionnaire;
		this.ranks = ranks;
	}

	/** Answers by their ranks, {@link #OPEN} where a question is open. */
	static Answers of(Questionnaire questionnaire, int[] ranks) {
		return new Answers(questionnaire, ranks);
	}

	/** Every question open. */
	public static Answers unknown(Questionnaire questionnaire) {
		int[] ranks = new int[questionnaire.size()];
		Arrays.fill(ranks, OPEN);
		return new Answers(questionnaire, ranks);
	}

	/**
	 * Every question at its most harmless answer: what tests of single rules start from.
	 */
	public static Answers harmless(Questionnaire questionnaire) {
		return new Answers(questionnaire, new int[questionnaire.size()]);
	}

	/**
	 * These answers with others on top; {@link Questionnaire#UNKNOWN} opens a question.
	 * @throws IllegalArgumentException for a question or answer that does not exist
	 */
	public Answers with(Map<String, String> others) {
		int[] changed = this.ranks.clone();
		others.forEach((id, answer) -> {
			Question question = this.questionnaire.get(id);
			changed[question.index()] = rank(question, answer);
		});
		return new Answers(this.questionnaire, changed);
	}

	public Answers with(String question, String answer) {
		return with(Map.of(question, answer));
	}

	/** These answers, open questions filled from others. */
	public Answers orElse(Map<String, String> others) {
		Map<String, String> missing = new LinkedHashMap<>(others);
		missing.keySet().removeIf(this::isKnown);
		return with(missing);
	}

	private static int rank(Question question, String answer) {
		int rank = answer.equals(Questionnaire.UNKNOWN) ? OPEN : question.rank(answer);
		if (rank == OPEN && !answer.equals(Questionnaire.UNKNOWN)) {
			throw new IllegalArgumentException("no answer `" + answer + "` to `" + question.id() + "`");
		}
		return rank;
	}

	public boolean isKnown(String question) {
		return this.ranks[this.questionnaire.get(question).index()] != OPEN;
	}

	Questionnaire questionnaire() {
		return this.questionnaire;
	}

	boolean isOpen(int index) {
		return this.ranks[index] == OPEN;
	}

	/** The rank of an answer, {@link #OPEN} if there is none. */
	int rank(int index) {
		return this.ranks[index];
	}

	/** The answer's id, or {@link Questionnaire#UNKNOWN}. */
	public String get(String question) {
		Question asked = this.questionnaire.get(question);
		int rank = this.ranks[asked.index()];
		return (rank == OPEN) ? Questionnaire.UNKNOWN : asked.answer(rank);
	}

	/**
	 * The answers that it may be: the one that was given, or while it is open all up to
	 * the one that unknown counts as.
	 */
	public List<String> possible(String question) {
		Question asked = this.questionnaire.get(question);
		int rank = this.ranks[asked.index()];
		return (rank == OPEN) ? asked.answerIds().subList(0, asked.unknownRank() + 1) : List.of(asked.answer(rank));
	}

	/** What is known, by question id, in the order of the questionnaire. */
	public Map<String, String> known() {
		Map<String, String> known = new LinkedHashMap<>();
		for (Question question : this.questionnaire.questions()) {
			if (!isOpen(question.index())) {
				known.put(question.id(), question.answer(this.ranks[question.index()]));
			}
		}
		return known;
	}

	/**
	 * Whether a condition holds at the upper end, open questions counting as unknown
	 * does.
	 */
	public boolean mayMeet(Condition condition) {
		return condition.holds(upper());
	}

	/** Ranks with every open question at its most harmless answer. */
	int[] lower() {
		int[] lower = this.ranks.clone();
		for (int index = 0; index < lower.length; index++) {
			lower[index] = Math.max(lower[index], 0);
		}
		return lower;
	}

	/** Ranks with every open question at the answer that unknown counts as. */
	int[] upper() {
		int[] upper = this.ranks.clone();
		for (int index = 0; index < upper.length; index++) {
			if (upper[index] == OPEN) {
				upper[index] = this.questionnaire.at(index).unknownRank();
			}
		}
		return upper;
	}

	/** These answers with every open question at its most harmless answer. */
	Answers orHarmless() {
		return new Answers(this.questionnaire, lower());
	}

	boolean isComplete() {
		for (int rank : this.ranks) {
			if (rank == OPEN) {
				return false;
			}
		}
		return true;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Answers that && this.questionnaire == that.questionnaire
				&& Arrays.equals(this.ranks, that.ranks);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.ranks);
	}

	@Override
	public String toString() {
		return known().toString();
	}

}
