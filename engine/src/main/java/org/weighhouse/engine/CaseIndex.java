package org.weighhouse.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.roaringbitmap.RoaringBitmap;

import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * Many stored cases as bitmaps, one for each question and answer at least, each open
 * question and each verified control: judges a whole register at once, always as
 * {@link RuleBase} judges each case. Cases carry a number from 0; the closer the numbers
 * lie together, the smaller the index. Not safe for use by several threads.
 */
public final class CaseIndex {

	private final Questionnaire questionnaire;

	private final RoaringBitmap cases = new RoaringBitmap();

	private final RoaringBitmap[] open;

	private final RoaringBitmap[][] known;

	private final Map<String, RoaringBitmap> verified = new TreeMap<>();

	private long changes;

	public CaseIndex(Questionnaire questionnaire) {
		this.questionnaire = questionnaire;
		this.open = empty(questionnaire.size());
		this.known = questionnaire.questions()
			.stream()
			.map((question) -> empty(question.answers().size()))
			.toArray(RoaringBitmap[][]::new);
	}

	private static RoaringBitmap[] empty(int length) {
		RoaringBitmap[] bitmaps = new RoaringBitmap[length];
		for (int index = 0; index < length; index++) {
			bitmaps[index] = new RoaringBitmap();
		}
		return bitmaps;
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
		int[] ranks = answers.lower();
		for (int index = 0; index < ranks.length; index++) {
			set(this.open[index], number, answers.isOpen(index), isNew);
			for (int rank = 1; rank < this.known[index].length; rank++) {
				set(this.known[index][rank], number, ranks[index] >= rank, isNew);
			}
		}
		for (String id : controls.ids()) {
			this.verified.computeIfAbsent(id, (key) -> new RoaringBitmap()).add(number);
		}
		if (!isNew) {
			this.verified.forEach((id, cases) -> set(cases, number, controls.ids().contains(id), false));
		}
	}

	private static void set(RoaringBitmap bitmap, int number, boolean member, boolean isNew) {
		if (member) {
			bitmap.add(number);
		}
		else if (!isNew) {
			bitmap.remove(number);
		}
	}

	/** Removes a case, if there is one with that number. */
	public void remove(int number) {
		if (contains(number)) {
			put(number, Answers.harmless(this.questionnaire), VerifiedControls.none());
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
		for (int index = 0; index < this.open.length; index++) {
			compact(this.open[index]);
			for (RoaringBitmap cases : this.known[index]) {
				compact(cases);
			}
		}
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

	/**
	 * The cases in which the answer to a question is known to be at least this one: to be
	 * read, never to be changed.
	 */
	RoaringBitmap known(int question, int rank) {
		return (rank < this.known[question].length) ? this.known[question][rank] : new RoaringBitmap();
	}

	/** The cases in which a question is open: to be read, never to be changed. */
	RoaringBitmap open(int question) {
		return this.open[question];
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

	/** The answers of a case, as they were put in. */
	Answers answers(int number) {
		Map<String, String> answers = new LinkedHashMap<>();
		for (Question question : this.questionnaire.questions()) {
			if (!this.open[question.index()].contains(number)) {
				RoaringBitmap[] atLeast = this.known[question.index()];
				int rank = 0;
				while (rank + 1 < atLeast.length && atLeast[rank + 1].contains(number)) {
					rank++;
				}
				answers.put(question.id(), question.answer(rank));
			}
		}
		return Answers.unknown(this.questionnaire).with(answers);
	}

	/** The verified controls of a case. */
	List<String> controls(int number) {
		return this.verified.keySet().stream().filter((id) -> this.verified.get(id).contains(number)).toList();
	}

}
