package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.List;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * The findings at the upper end of a case, each with its reasons and with what lowered
 * it.
 */
record Findings(Answers answers, Weighing lower, Weighing upper, Lowering lowering) {

	/** Every rule that spoke, the one that decides first. */
	List<Finding> list() {
		return this.upper.findings().stream().sorted(MainConcern.order(this::residual)).map(this::finding).toList();
	}

	private Tier residual(Rule rule) {
		return rule.residual(this.upper.inEffect());
	}

	private Finding finding(Rule rule) {
		boolean assumed = !rule.when().holds(this.lower.ranks());
		List<Finding.Reason> reasons = new ArrayList<>();
		rule.when()
			.leaves()
			.filter((leaf) -> leaf.holds(assumed ? this.upper.ranks() : this.lower.ranks()))
			.forEach((leaf) -> addReason(leaf, reasons));
		return new Finding(rule.id(), rule.concern().code(), rule.tier(), residual(rule), assumed, List.copyOf(reasons),
				this.lowering.by(rule, residual(rule)));
	}

	private void addReason(Condition.AtLeast leaf, List<Finding.Reason> reasons) {
		int index = leaf.question().index();
		Finding.Reason reason = new Finding.Reason(leaf.question().id(),
				leaf.question().answer(this.upper.ranks()[index]), this.answers.isOpen(index));
		if (!reasons.contains(reason)) {
			reasons.add(reason);
		}
	}

}
