package org.weighhouse.engine;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

import org.weighhouse.engine.rulebook.Question;

/**
 * How the indexed cases answer a question: where it is open, and where it has each answer
 * but the most harmless one. A case stands in one place at most, so that a question
 * seldom takes more than two bytes of it.
 */
final class QuestionCases {

	private final RoaringBitmap open = new RoaringBitmap();

	private final RoaringBitmap[] exactly;

	QuestionCases(Question question) {
		this.exactly = IntStream.range(1, question.answers().size())
			.mapToObj((rank) -> new RoaringBitmap())
			.toArray(RoaringBitmap[]::new);
	}

	/**
	 * Notes the answer of a case.
	 * @param rank less than 0 while the question is open
	 */
	void put(int number, int rank) {
		if (rank < 0) {
			this.open.add(number);
		}
		else if (rank > 0) {
			this.exactly[rank - 1].add(number);
		}
	}

	void remove(int number) {
		all().forEach((cases) -> cases.remove(number));
	}

	/**
	 * Tells the ranks of some cases, each by its number; a case of which nothing is told
	 * has the most harmless answer.
	 */
	void ranks(RoaringBitmap some, RankOf told) {
		RoaringBitmap.and(some, this.open).forEach((IntConsumer) (number) -> told.accept(number, Answers.OPEN));
		for (int rank = 1; rank <= this.exactly.length; rank++) {
			int each = rank;
			RoaringBitmap.and(some, exactly(rank)).forEach((IntConsumer) (number) -> told.accept(number, each));
		}
	}

	/** The cases in which the question is open: to be read, never to be changed. */
	RoaringBitmap open() {
		return this.open;
	}

	/**
	 * The cases whose answer has a rank of 1 or more: to be read, never to be changed.
	 */
	RoaringBitmap exactly(int rank) {
		return this.exactly[rank - 1];
	}

	Stream<RoaringBitmap> all() {
		return Stream.concat(Stream.of(this.open), Stream.of(this.exactly));
	}

	/** The rank that a case's answer has, less than 0 if the question is open. */
	interface RankOf {

		void accept(int number, int rank);

	}

}
