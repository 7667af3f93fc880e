package org.weighhouse.rules.speed;

import java.util.List;

/**
 * How long and how often is measured.
 *
 * @param rounds how often what is compared takes its turn
 * @param warmUp seconds of it before each turn
 * @param seconds of measuring in each turn
 * @param register how many cases the largest register has
 * @param starts how often the command line is started
 */
record Effort(int rounds, int warmUp, int seconds, int register, int starts) {

	/** Enough to be told. */
	static final Effort FULL = new Effort(3, 5, 3, 1_000_000, 7);

	/** One round of it. */
	static final Effort BRIEF = new Effort(1, 5, 3, 1_000_000, 3);

	/** Only to see that it runs. */
	static final Effort TRIAL = new Effort(1, 1, 1, 20_000, 1);

	/** By the word for it; enough, where there is none. */
	static Effort named(List<String> words) {
		return words.contains("trial") ? TRIAL : words.contains("brief") ? BRIEF : FULL;
	}

	/** The other sizes of registers stand in the same proportion in a trial. */
	int tenth() {
		return this.register / 10;
	}

	int hundredth() {
		return this.register / 100;
	}

}
