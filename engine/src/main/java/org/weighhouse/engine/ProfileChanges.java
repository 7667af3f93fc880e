package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.weighhouse.engine.Verdict.Change;
import org.weighhouse.engine.Verdict.ProfileChange;
import org.weighhouse.engine.rulebook.Changeable;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

/**
 * What a vendor or an administrator could change about a tool to lower a verdict: for
 * each lower tier a few of the smallest sets of changed answers, each judged again before
 * it is shown.
 */
final class ProfileChanges {

	private final Questionnaire questionnaire;

	private final Answers answers;

	private final Weighing upper;

	private final ChangeOptions options;

	private final Function<int[], Weighing> weigh;

	ProfileChanges(Rulebook rulebook, Answers answers, Weighing upper, long verified, Function<int[], Weighing> weigh) {
		this.questionnaire = rulebook.questionnaire();
		this.answers = answers;
		this.upper = upper;
		this.options = new ChangeOptions(rulebook.controls(), upper.ranks(), verified);
		this.weigh = weigh;
	}

	/** The least lowering first, and for each tier the fewest changes. */
	List<ProfileChange> list() {
		List<ProfileChange> list = new ArrayList<>();
		Tier[] tiers = Tier.values();
		for (int target = this.upper.residual().ordinal() - 1; target >= 0; target--) {
			for (Map<Integer, Integer> changes : search(tiers[target]).smallest()) {
				list.add(judgedAgain(changes, tiers[target]));
			}
		}
		return list;
	}

	private ChangeSearch search(Tier target) {
		return new ChangeSearch(this.questionnaire, this.upper, this.options, target);
	}

	private ProfileChange judgedAgain(Map<Integer, Integer> changes, Tier target) {
		int[] changed = this.upper.ranks().clone();
		changes.forEach((question, rank) -> changed[question] = rank);
		if (this.weigh.apply(changed).residual() != target) {
			throw new IllegalStateException("a change that does not reach what it promises");
		}
		return new ProfileChange(target,
				changes.entrySet().stream().map((each) -> change(each.getKey(), each.getValue())).toList());
	}

	private Change change(int index, int rank) {
		Question question = this.questionnaire.at(index);
		Changeable changeable = question.changeable();
		if (changeable == null) {
			throw new IllegalStateException("a change that nobody can make");
		}
		return new Change(question.id(), question.answer(this.upper.ranks()[index]), this.answers.isOpen(index),
				question.answer(rank), changeable.by());
	}

}
