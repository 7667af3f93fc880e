package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Routing;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.StandingApprovals;

/**
 * Finds the standing approval that a use falls under: same edition, same ready-made way,
 * no more data, no wider population, and no higher a tier than was approved. While news
 * stops new use, there is none.
 */
@Component
class JoinableApprovals implements StandingApprovals {

	private final Approvals approvals;

	private final ActivePolicy policy;

	private final SecondLooks looks;

	private final Clock clock;

	JoinableApprovals(Approvals approvals, ActivePolicy policy, SecondLooks looks, Clock clock) {
		this.approvals = approvals;
		this.policy = policy;
		this.looks = looks;
		this.clock = clock;
	}

	@Override
	public @Nullable Cover covering(Asked asked) {
		if (this.looks.stoppingNewUse(asked.edition()).isPresent()) {
			return null;
		}
		Rulebook rulebook = this.policy.ruleBase().rulebook();
		List<Approval> standing = this.approvals.findStanding(asked.edition(), LocalDate.now(this.clock));
		return standing.stream()
			.filter((approval) -> covers(approval, asked, rulebook))
			.max(Comparator.comparing((Approval approval) -> approval.term().ends()))
			.map((approval) -> cover(approval, rulebook.routing()))
			.orElse(null);
	}

	private static boolean covers(Approval approval, Asked asked, Rulebook rulebook) {
		Reach reach = approval.reach();
		return asked.blueprint() != null && asked.blueprint().equals(reach.blueprint())
				&& !asked.verdict().residualTier().isAbove(approval.basis().tier())
				&& isWithin(rulebook.routing().dataClass(), asked.dataClass(), reach.dataClass())
				&& isWithin(rulebook.questionnaire().get("population"), asked.population(), reach.population())
				&& (reach.allowedEnvironments().isEmpty() || reach.allowedEnvironments().contains(asked.environment()));
	}

	/** Answers that a newer rule base no longer knows are within nothing. */
	private static boolean isWithin(Question question, String asked, String ceiling) {
		int rank = question.rank(asked);
		return rank >= 0 && rank <= question.rank(ceiling);
	}

	private static Cover cover(Approval approval, Routing routing) {
		Routing.Row row = routing.table().get(approval.basis().tier());
		return new Cover(approval.number(), row == null || !row.joinedByPolicy(), approval.term().ends());
	}

}
