package org.weighhouse.engine;

import java.util.BitSet;

/**
 * The one flat fact that Drools sees: the ranks of a case's answers, and which rules have
 * spoken on it. Ranks in an array, so that a new question needs no Java.
 */
final class CaseFact {

	private final int[] ranks;

	private final BitSet spoken;

	CaseFact(int[] ranks, int rules) {
		this.ranks = ranks;
		this.spoken = new BitSet(rules);
	}

	int rank(int question) {
		return this.ranks[question];
	}

	int[] ranks() {
		return this.ranks;
	}

	void speak(int rule) {
		this.spoken.set(rule);
	}

	/** The rules that spoke, by their index. */
	BitSet spoken() {
		return this.spoken;
	}

}
