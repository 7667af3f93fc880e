package org.weighhouse.engine;

import java.util.List;
import java.util.stream.Stream;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Rule;

/**
 * Why a rule does not speak on a case, at the upper end: the answers that fall short of
 * what its conditions ask for.
 *
 * @param speaks whether it does speak after all; nothing falls short then
 */
public record WhyNot(String rule, boolean speaks, List<Short> shortOf) {

	/** An answer, known or assumed, that is more harmless than a condition asks for. */
	public record Short(String question, String answer, boolean assumed, String needed) {
	}

	/** Looks at every condition of a rule that does not hold. */
	public static WhyNot of(Rule rule, Answers answers) {
		int[] upper = answers.upper();
		List<Short> shortOf = rule.when()
			.parts()
			.stream()
			.flatMap((part) -> failing(part, upper))
			.map((leaf) -> new Short(leaf.question().id(), leaf.question().answer(upper[leaf.question().index()]),
					answers.isOpen(leaf.question().index()), leaf.answer()))
			.distinct()
			.toList();
		return new WhyNot(rule.id(), rule.when().holds(upper), shortOf);
	}

	private static Stream<Condition.AtLeast> failing(Condition condition, int[] ranks) {
		return condition.holds(ranks) ? Stream.empty() : condition.leaves().filter((leaf) -> !leaf.holds(ranks));
	}

}
