package org.weighhouse.engine.rulebook;

import java.util.List;
import java.util.stream.Stream;

/**
 * When a rule speaks. Only "at least" on ordered answers, all and any: there is no
 * negation, so a worse answer can never silence a rule.
 */
public sealed interface Condition {

	/** Whether it holds for the answers' ranks, by question index. */
	boolean holds(int[] ranks);

	/** Every "at least" in it. */
	Stream<AtLeast> leaves();

	/** Its text in one fixed form: the same condition always has the same text. */
	String canonical();

	/** The answer to a question is this one or more dangerous. */
	record AtLeast(Question question, int rank) implements Condition {

		public String answer() {
			return this.question.answer(this.rank);
		}

		@Override
		public boolean holds(int[] ranks) {
			return ranks[this.question.index()] >= this.rank;
		}

		@Override
		public Stream<AtLeast> leaves() {
			return Stream.of(this);
		}

		@Override
		public String canonical() {
			return this.question.id() + " >= " + answer();
		}

	}

	/** All of these hold. */
	record AllOf(List<Condition> parts) implements Condition {

		@Override
		public boolean holds(int[] ranks) {
			for (int index = 0; index < this.parts.size(); index++) {
				if (!this.parts.get(index).holds(ranks)) {
					return false;
				}
			}
			return true;
		}

		@Override
		public Stream<AtLeast> leaves() {
			return this.parts.stream().flatMap(Condition::leaves);
		}

		@Override
		public String canonical() {
			return String.join(" and ", this.parts.stream().map(Condition::canonical).sorted().toList());
		}

	}

	/** One of these holds. */
	record AnyOf(List<Condition> parts) implements Condition {

		@Override
		public boolean holds(int[] ranks) {
			for (int index = 0; index < this.parts.size(); index++) {
				if (this.parts.get(index).holds(ranks)) {
					return true;
				}
			}
			return false;
		}

		@Override
		public Stream<AtLeast> leaves() {
			return this.parts.stream().flatMap(Condition::leaves);
		}

		@Override
		public String canonical() {
			return "(" + String.join(" or ", this.parts.stream().map(Condition::canonical).sorted().toList()) + ")";
		}

	}

}
