package org.weighhouse.engine.rulebook;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Everything a rule base says, read and checked, not yet compiled.
 *
 * @param digest SHA-256 over the files that make verdicts (no cases, no translations)
 */
public record Rulebook(String digest, Questionnaire questionnaire, Controls controls, List<Concern> concerns,
		List<Rule> rules, Routing routing, Map<String, Template> templates, Map<String, Preset> presets,
		List<Blueprint> blueprints, List<LookupTable> tables, Organisation organisation) {

	/** The rule with an id, or null. */
	public @Nullable Rule findRule(String id) {
		return this.rules.stream().filter((rule) -> rule.id().equals(id)).findFirst().orElse(null);
	}

	/** The blueprint with an id, or null. */
	public @Nullable Blueprint findBlueprint(String id) {
		return this.blueprints.stream().filter((blueprint) -> blueprint.id().equals(id)).findFirst().orElse(null);
	}

}
