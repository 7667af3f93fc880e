package org.weighhouse.web.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.request.Difference;
import org.weighhouse.web.request.Difference.Effect;

/**
 * What became of the reason for an approval: today's verdict on its use beside the one
 * that was approved. What only got better asks for nothing.
 *
 * @param reasons what got worse, the weightiest first
 */
record SecondLook(Outcome outcome, List<Reason> reasons) {

	/** What follows from it. */
	enum Outcome {

		/** It stands as it was approved. */
		STANDS,
		/** It stands, and should be renewed early. */
		RECERTIFY,
		/** It does not stand. */
		SUSPEND

	}

	private static final Reason RULE_BASE = Reason.of("ruleBase");

	static SecondLook of(Tier approved, Verdict was, Verdict is, Rulebook rulebook) {
		boolean higher = is.residualTier().isAbove(approved);
		List<Reason> reasons = new ArrayList<>();
		if (higher) {
			reasons.add(Reason.of("tierHigher", is.residualTier().name(), approved.name()));
		}
		Difference difference = Difference.between(was, is, rulebook);
		difference.lost().forEach((control) -> reasons.add(Reason.of("controlLost", control)));
		difference.rows().stream().filter(SecondLook::isNoRelief).forEach((row) -> {
			reasons.add(answer(row));
			row.effects().stream().filter(Effect::isWorse).forEach((effect) -> reasons.add(finding(effect, rulebook)));
		});
		difference.rest()
			.stream()
			.filter(Effect::isWorse)
			.sorted(Comparator.comparing(Effect::is, Comparator.nullsFirst(Comparator.naturalOrder())).reversed())
			.forEach((effect) -> reasons.add(finding(effect, rulebook)));
		if (!was.ruleBase().equals(is.ruleBase())) {
			reasons.add(RULE_BASE);
		}
		conditions(was, is).forEach((condition) -> reasons.add(Reason.of("condition", condition)));
		return new SecondLook(higher ? Outcome.SUSPEND : reasons.isEmpty() ? Outcome.STANDS : Outcome.RECERTIFY,
				List.copyOf(reasons));
	}

	/** No verdict is never a good one. */
	static SecondLook impossible(String why) {
		return new SecondLook(Outcome.SUSPEND, List.of(Reason.of("notJudged", why)));
	}

	/** With further reasons, of which the gravest outcome holds. */
	SecondLook and(SecondLook other) {
		boolean graver = other.outcome.compareTo(this.outcome) > 0;
		List<Reason> all = new ArrayList<>(graver ? other.reasons : this.reasons);
		all.addAll(graver ? this.reasons : other.reasons);
		return new SecondLook(graver ? other.outcome : this.outcome, List.copyOf(all));
	}

	private static boolean isNoRelief(Difference.Row row) {
		return row.effects().isEmpty() || row.effects().stream().anyMatch(Effect::isWorse);
	}

	private static Reason answer(Difference.Row row) {
		if (row.is() == null) {
			return Reason.of("answerOpen", row.question(), String.valueOf(row.was()));
		}
		return (row.was() == null) ? Reason.of("answerNew", row.question(), row.is())
				: Reason.of("answer", row.question(), row.was(), row.is());
	}

	private static Reason finding(Effect effect, Rulebook rulebook) {
		Rule rule = rulebook.findRule(effect.rule());
		String title = (rule != null) ? rule.title() : effect.rule();
		String now = String.valueOf(effect.is());
		return (effect.was() == null) ? Reason.of("findingNew", title, effect.rule(), now)
				: Reason.of("finding", title, effect.rule(), effect.was().name(), now);
	}

	private static List<String> conditions(Verdict was, Verdict is) {
		List<String> known = was.conditions().stream().map(Verdict.Demand::condition).toList();
		return is.conditions()
			.stream()
			.map(Verdict.Demand::condition)
			.filter((condition) -> !known.contains(condition))
			.toList();
	}

}
