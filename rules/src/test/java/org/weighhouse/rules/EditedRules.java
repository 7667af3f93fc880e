package org.weighhouse.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.RulebookReader;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules and rule bases that differ in one thing from others.
 */
public final class EditedRules {

	private EditedRules() {
	}

	public static Rule tier(Rule rule, Tier tier) {
		List<Rule.Relief> reliefs = rule.reliefs().stream().filter((relief) -> tier.isAbove(relief.to())).toList();
		return new Rule(rule.id(), rule.title(), rule.concern(), tier, rule.when(), reliefs, rule.why(),
				rule.references(), rule.place());
	}

	static Rule when(Rule rule, Condition.AllOf when) {
		return new Rule(rule.id(), rule.title(), rule.concern(), rule.tier(), when, rule.reliefs(), rule.why(),
				rule.references(), rule.place());
	}

	static Rule reliefs(Rule rule, List<Rule.Relief> reliefs) {
		return new Rule(rule.id(), rule.title(), rule.concern(), rule.tier(), rule.when(), reliefs, rule.why(),
				rule.references(), rule.place());
	}

	static Rule reworded(Rule rule) {
		return new Rule(rule.id(), "In other words", rule.concern(), rule.tier(), rule.when(), rule.reliefs(),
				"For another reason", List.of(), rule.place());
	}

	/** The rule base with a rule changed, or added. */
	static Rulebook with(Rulebook rulebook, Rule changed) {
		List<Rule> rules = new ArrayList<>(without(rulebook, changed.id()).rules());
		rules.add(changed);
		return of(rulebook, rules);
	}

	static Rulebook without(Rulebook rulebook, String id) {
		return of(rulebook, rulebook.rules().stream().filter((rule) -> !rule.id().equals(id)).toList());
	}

	private static Rulebook of(Rulebook rulebook, List<Rule> rules) {
		return new Rulebook("changed", rulebook.questionnaire(), rulebook.controls(), rulebook.concerns(), rules,
				rulebook.routing(), rulebook.templates(), rulebook.presets(), rulebook.blueprints(), rulebook.tables(),
				rulebook.organisation());
	}

	/** The shipped rule base with some text of a file replaced. */
	static Rulebook replacing(String path, String text, String replacement) {
		Map<String, String> files = new HashMap<>(ShippedRules.FILES);
		assertThat(files.get(path)).contains(text);
		files.computeIfPresent(path, (key, content) -> content.replace(text, replacement));
		return RulebookReader.read(files);
	}

}
