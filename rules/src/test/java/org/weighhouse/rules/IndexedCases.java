package org.weighhouse.rules;

import java.util.Map;
import java.util.TreeMap;

import org.weighhouse.engine.Answers;
import org.weighhouse.engine.CaseIndex;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * Seeded random cases in an index, and beside it by their number.
 */
final class IndexedCases {

	final CaseIndex index;

	final Map<Integer, Answers> answers = new TreeMap<>();

	final Map<Integer, VerifiedControls> controls = new TreeMap<>();

	private final RandomCases random;

	IndexedCases(Rulebook rulebook, long seed) {
		this.index = new CaseIndex(rulebook.questionnaire());
		this.random = new RandomCases(rulebook, seed);
	}

	/** Adds cases, numbered from 0. */
	IndexedCases add(int count) {
		for (int number = 0; number < count; number++) {
			put(number);
		}
		return this;
	}

	void put(int number) {
		this.answers.put(number, this.random.answers());
		this.controls.put(number, RandomCases.verified(this.random.controls()));
		this.index.put(number, this.answers.get(number), this.controls.get(number));
	}

	void remove(int number) {
		this.answers.remove(number);
		this.controls.remove(number);
		this.index.remove(number);
	}

}
