package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.weighhouse.engine.Verdict.EvidenceNeed;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

/**
 * The answers whose loss to unknown would raise the residual tier: an approval that rests
 * on them needs them documented, or verified where the tier would reach PROHIBITED.
 */
final class EvidenceNeeds {

	private final Rulebook rulebook;

	private final Weighing upper;

	private final long verified;

	private final Function<int[], Weighing> weigh;

	EvidenceNeeds(Rulebook rulebook, Weighing upper, long verified, Function<int[], Weighing> weigh) {
		this.rulebook = rulebook;
		this.upper = upper;
		this.verified = verified;
		this.weigh = weigh;
	}

	List<EvidenceNeed> list(Answers answers) {
		List<EvidenceNeed> needs = new ArrayList<>();
		Tier residual = this.upper.residual();
		for (Question question : this.rulebook.questionnaire().questions()) {
			int rank = this.upper.ranks()[question.index()];
			if (!answers.isOpen(question.index()) && rank < question.unknownRank() && mayMatter(question, rank)) {
				int[] lost = this.upper.ranks().clone();
				lost[question.index()] = question.unknownRank();
				Tier raised = this.weigh.apply(lost).residual();
				if (raised.isAbove(residual)) {
					needs.add(new EvidenceNeed(question.id(), question.answer(rank),
							(raised == Tier.PROHIBITED) ? "VERIFIED" : "DOCUMENTED"));
				}
			}
		}
		return List.copyOf(needs);
	}

	/**
	 * A cheap look before judging again: only a silent rule above the tier, or a
	 * control's validity, can matter.
	 */
	private boolean mayMatter(Question question, int rank) {
		Tier residual = this.upper.residual();
		List<Rule> rules = this.rulebook.rules();
		for (int index = 0; index < rules.size(); index++) {
			Rule rule = rules.get(index);
			if (!this.upper.spoken().get(index) && rule.residual(this.upper.inEffect()).isAbove(residual)
					&& rule.when().leaves().anyMatch((leaf) -> leaf.question() == question && leaf.rank() > rank)) {
				return true;
			}
		}
		return this.rulebook.controls()
			.ids(this.verified)
			.stream()
			.map(this.rulebook.controls()::get)
			.anyMatch((control) -> dependsOn(control, question, rank));
	}

	private static boolean dependsOn(Control control, Question question, int rank) {
		return control.validOnlyIf()
			.stream()
			.anyMatch((limit) -> limit.question() == question && rank <= limit.rank()
					&& question.unknownRank() > limit.rank());
	}

}
