package org.weighhouse.engine;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Which finding is named first: the highest tier; at PROHIBITED the one that controls can
 * lower least; then the fixed order of concerns; then the rule's id. Words only, never a
 * tier.
 */
final class MainConcern {

	private MainConcern() {
	}

	/** The order of findings by a tier of theirs, the main one first. */
	static Comparator<Rule> order(Function<Rule, Tier> tier) {
		return Comparator.comparing(tier)
			.thenComparing((Rule rule) -> (tier.apply(rule) == Tier.PROHIBITED) ? rule.lowestReach() : Tier.LOW)
			.reversed()
			.thenComparing((rule) -> rule.concern().order())
			.thenComparing(Rule::id);
	}

	/** The main finding, or null if nothing fired. */
	static @Nullable Rule of(List<Rule> findings, Function<Rule, Tier> tier) {
		return findings.stream().min(order(tier)).orElse(null);
	}

}
