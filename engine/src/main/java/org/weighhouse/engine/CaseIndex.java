package org.weighhouse.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.roaringbitmap.RoaringBitmap;

import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * Many stored cases as bitmaps, one for each question and answer, each open question and
 * each verified control: judges a whole register at once, always as {@link RuleBase}
 * judges each case. Cases carry a number from 0; the closer the numbers lie together, the
 * smaller the index. Not safe for use by several threads.
 */
public final class CaseIndex {

	private final Questionnaire questionnaire;

	private final RoaringBitmap cases = new RoaringBitmap();

	private final List<QuestionCases> questions;

	private final Map<String, RoaringBitmap> verified = new TreeMap<>();

	private long changes;

	public CaseIndex(Questionnaire questionnaire) {
		this.questionnaire = questionnaire;
		this.questions = questionnaire.questions().stream().map(QuestionCases::new).toList();
	}

	/**
	 * Adds a case, or replaces the one with that number.
	 * @throws QuestionnairesDiffer if the answers are to other questions
	 */
	public void put(int number, Answers answers, VerifiedControls controls) {
		if (number < 0) {
			throw new IllegalArgumentException("the number of a case is 0 or more, not " + number);
		}
		QuestionnairesDiffer.check(this.questionnaire, answers.questionnaire());
		this.changes++;
		boolean isNew = this.cases.checkedAdd(number);
		if (!isNew) {
			forget(number);
		}
		for (int index = 0; index < this.questions.size(); index++) {
			this.questions.get(index).put(number, answers.rank(index));
		}
		for (String id : controls.ids()) {
			this.verified.computeIfAbsent(id, (key) -> new RoaringBitmap()).add(number);
		}
	}

	private void forget(int number) {
		this.questions.forEach((question) -> question.remove(number));
		this.verified.values().forEach((cases) -> cases.remove(number));
	}

	/** Removes a case, if there is one with that number. */
	public void remove(int number) {
		if (contains(number)) {
			this.changes++;
			forget(number);
			this.cases.remove(number);
		}
	}

	public int size() {
		return this.cases.getCardinality();
	}

	public boolean contains(int number) {
		return this.cases.contains(number);
	}

	/** Makes the index as small as it gets; worth its time after many changes. */
	public void compact() {
		this.changes++;
		compact(this.cases);
		this.questions.stream().flatMap(QuestionCases::all).forEach(CaseIndex::compact);
		this.verified.values().forEach(CaseIndex::compact);
	}

	private static void compact(RoaringBitmap bitmap) {
		bitmap.runOptimize();
		bitmap.trim();
	}

	/**
	 * Judges all cases. A verified control that the rule base does not have counts for
	 * nothing.
	 * @throws QuestionnairesDiffer if the rules are about other questions
	 */
	public JudgedCases judge(Rulebook rulebook) {
		QuestionnairesDiffer.check(this.questionnaire, rulebook.questionnaire());
		return JudgedCases.of(this, rulebook);
	}

	/** The cases: to be read, never to be changed. */
	RoaringBitmap cases() {
		return this.cases;
	}

	/** How the cases answer a question. */
	QuestionCases question(int index) {
		return this.questions.get(index);
	}

	/** The cases in which a control is verified: to be read, never to be changed. */
	RoaringBitmap verified(String control) {
		return this.verified.getOrDefault(control, new RoaringBitmap());
	}

	/** How often it changed: what was judged before the last change is outdated. */
	long changes() {
		return this.changes;
	}

	Questionnaire questionnaire() {
		return this.questionnaire;
	}

	/** Some cases, as they were put in, by number. */
	List<StoredCase> stored(RoaringBitmap some) {
		int[] numbers = some.toArray();
		int[][] ranks = new int[numbers.length][this.questions.size()];
		for (int index = 0; index < this.questions.size(); index++) {
			int question = index;
			this.questions.get(index)
				.ranks(some, (number, rank) -> ranks[Arrays.binarySearch(numbers, number)][question] = rank);
		}
		return IntStream.range(0, numbers.length)
			.mapToObj((at) -> new StoredCase(numbers[at], Answers.of(this.questionnaire, ranks[at]),
					controls(numbers[at])))
			.toList();
	}

	private List<String> controls(int number) {
		return this.verified.keySet().stream().filter((id) -> this.verified.get(id).contains(number)).toList();
	}

}
