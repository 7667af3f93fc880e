package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Why a rule does not speak on a case, at the upper end: its conditions that do not hold,
 * in the answers that fall short of them.
 *
 * @param tier the floor that it would set
 * @param speaks whether it does speak after all; nothing falls short then
 */
public record WhyNot(String rule, String concern, Tier tier, boolean speaks, List<Unmet> shortOf) {

	private static final Comparator<WhyNot> NEAREST = Comparator.<WhyNot>comparingInt((each) -> each.shortOf().size())
		.thenComparing(WhyNot::tier, Comparator.reverseOrder());

	public WhyNot {
		shortOf = List.copyOf(shortOf);
	}

	/**
	 * A condition that does not hold.
	 *
	 * @param anyOf the alternatives: of one of them all answers would have to be worse
	 */
	public record Unmet(List<List<Short>> anyOf) {

		public Unmet {
			anyOf = anyOf.stream().map(List::copyOf).toList();
		}

	}

	/** An answer, known or assumed, that is more harmless than a condition asks for. */
	public record Short(String question, String answer, boolean assumed, String needed) {
	}

	/** Looks at every condition of a rule that does not hold. */
	public static WhyNot of(Rule rule, Answers answers) {
		int[] upper = answers.upper();
		List<Unmet> shortOf = conjuncts(rule.when()).filter((part) -> !part.holds(upper))
			.map((part) -> new Unmet(ways(part, answers, upper)))
			.distinct()
			.toList();
		return new WhyNot(rule.id(), rule.concern().code(), rule.tier(), rule.when().holds(upper), shortOf);
	}

	/**
	 * Every rule that does not speak on a case that was judged: the nearest first, which
	 * has the fewest conditions that do not hold, and of those the gravest.
	 * @throws IllegalArgumentException if another rule base judged
	 */
	public static List<WhyNot> silent(Rulebook rulebook, Verdict verdict) {
		if (!verdict.ruleBase().equals(rulebook.digest())) {
			throw new IllegalArgumentException(
					"judged by `" + verdict.ruleBase() + "`, not by `" + rulebook.digest() + "`");
		}
		Answers answers = Answers.unknown(rulebook.questionnaire()).with(verdict.answers());
		return rulebook.rules()
			.stream()
			.map((rule) -> of(rule, answers))
			.filter((each) -> !each.speaks())
			.sorted(NEAREST)
			.toList();
	}

	private static Stream<Condition> conjuncts(Condition condition) {
		return (condition instanceof Condition.AllOf all) ? all.parts().stream().flatMap(WhyNot::conjuncts)
				: Stream.of(condition);
	}

	/** The sets of answers that fall short, each of which is all that is missing. */
	private static List<List<Short>> ways(Condition condition, Answers answers, int[] upper) {
		if (condition.holds(upper)) {
			return List.of(List.of());
		}
		if (condition instanceof Condition.AnyOf any) {
			return any.parts().stream().flatMap((part) -> ways(part, answers, upper).stream()).distinct().toList();
		}
		if (condition instanceof Condition.AllOf all) {
			List<List<Short>> ways = List.of(List.of());
			for (Condition part : all.parts()) {
				ways = together(ways, ways(part, answers, upper));
			}
			return ways;
		}
		return condition.leaves().map((leaf) -> List.of(shortOf(leaf, answers, upper))).toList();
	}

	private static List<List<Short>> together(List<List<Short>> left, List<List<Short>> right) {
		List<List<Short>> both = new ArrayList<>();
		left.forEach((one) -> right
			.forEach((other) -> both.add(Stream.concat(one.stream(), other.stream()).distinct().toList())));
		return both;
	}

	private static Short shortOf(Condition.AtLeast leaf, Answers answers, int[] upper) {
		int index = leaf.question().index();
		return new Short(leaf.question().id(), leaf.question().answer(upper[index]), answers.isOpen(index),
				leaf.answer());
	}

}
