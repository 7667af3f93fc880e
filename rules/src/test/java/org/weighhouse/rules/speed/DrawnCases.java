package org.weighhouse.rules.speed;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.weighhouse.engine.Answers;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.rules.RandomCases;
import org.weighhouse.rules.ShippedRules;

/**
 * Random cases by their number: the same for everybody who is measured. Every case has
 * its own answers; controls are shared by many, as in a real register.
 */
final class DrawnCases {

	private static final long SCATTER = 0x9E3779B97F4A7C15L;

	private final Rulebook rulebook;

	private final List<VerifiedControls> verified;

	private final long[] masks;

	DrawnCases(Rulebook rulebook) {
		this.rulebook = rulebook;
		RandomCases random = new RandomCases(rulebook, 1);
		List<Set<String>> controls = IntStream.range(0, 1_000).mapToObj((each) -> random.controls()).toList();
		this.verified = controls.stream().map(RandomCases::verified).toList();
		this.masks = controls.stream().mapToLong(rulebook.controls()::mask).toArray();
	}

	Answers answers(int number) {
		return new RandomCases(this.rulebook, number * SCATTER).answers();
	}

	VerifiedControls verified(int number) {
		return this.verified.get(shared(number));
	}

	/** As plain Java reads it. */
	long mask(int number) {
		return this.masks[shared(number)];
	}

	/** As plain Java reads them. */
	int[] ranks(int number) {
		Answers answers = answers(number);
		int[] ranks = new int[this.rulebook.questionnaire().size()];
		for (Question question : this.rulebook.questionnaire().questions()) {
			// An open question has no rank: the same -1 as PlainRules.OPEN.
			ranks[question.index()] = question.rank(answers.get(question.id()));
		}
		return ranks;
	}

	/** How many rules speak on a case at the upper end, in the mean of a thousand. */
	static double findings() {
		DrawnCases drawn = new DrawnCases(ShippedRules.RULEBOOK);
		return IntStream.range(0, 1_000)
			.map((each) -> ShippedRules.RULE_BASE.weigh(drawn.answers(each), drawn.verified(each)).findings().size())
			.average()
			.orElseThrow();
	}

	private int shared(int number) {
		return Math.floorMod(number * SCATTER >>> 32, this.masks.length);
	}

	/** The first cases, drawn by all cores. */
	static <T> List<T> first(int count, IntFunction<T> draw) {
		return IntStream.range(0, count).parallel().mapToObj(draw).toList();
	}

}
