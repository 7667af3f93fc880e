package org.weighhouse.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.weighhouse.engine.Answers;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * Seeded random cases: the same seed always gives the same ones.
 */
public final class RandomCases {

	private final Rulebook rulebook;

	private final Random random;

	public RandomCases(Rulebook rulebook, long seed) {
		this.rulebook = rulebook;
		this.random = new Random(seed);
	}

	Random random() {
		return this.random;
	}

	/**
	 * Answers with some questions open; how many, and how harmless, changes from case to
	 * case.
	 */
	public Answers answers() {
		double open = this.random.nextInt(4) * 0.1;
		double calm = this.random.nextDouble();
		Map<String, String> answers = new LinkedHashMap<>();
		for (Question question : this.rulebook.questionnaire().questions()) {
			if (this.random.nextDouble() >= open) {
				int most = question.answers().size();
				int rank = (this.random.nextDouble() < calm) ? 0 : this.random.nextInt(most);
				answers.put(question.id(), question.answer(rank));
			}
		}
		return Answers.unknown(this.rulebook.questionnaire()).with(answers);
	}

	public Set<String> controls() {
		double share = this.random.nextDouble() * 0.6;
		Set<String> controls = new TreeSet<>();
		for (String id : this.rulebook.controls().ids()) {
			if (this.random.nextDouble() < share) {
				controls.add(id);
			}
		}
		return controls;
	}

	<T> T oneOf(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	List<String> open(Answers answers) {
		List<String> open = new ArrayList<>(this.rulebook.questionnaire().ids());
		open.removeIf(answers::isKnown);
		return open;
	}

	public static VerifiedControls verified(Set<String> ids) {
		return VerifiedControls.of(Scope.REQUEST, ids);
	}

}
