package org.weighhouse.rules;

import java.util.List;

import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * A rule base with the shipped questions and controls and with these rules only.
 */
final class FewRules {

	private FewRules() {
	}

	static Rulebook of(Rule... rules) {
		return of(ShippedRules.RULEBOOK, rules);
	}

	static Rulebook of(Rulebook shipped, Rule... rules) {
		return new Rulebook("few", shipped.questionnaire(), shipped.controls(), shipped.concerns(), List.of(rules),
				shipped.routing(), shipped.templates(), shipped.presets(), shipped.blueprints(), shipped.tables(),
				shipped.organisation());
	}

}
