package org.weighhouse.web.assessment;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;

/**
 * What somebody filled in, as far as it makes sense, and what does not.
 *
 * @param ruleBase the rule base in force while the form was read
 * @param subject what is to be weighed; null while that is open
 * @param preset the preset that was kept; null for none
 * @param blueprint the ready-made way that was taken; null for none
 * @param request the request whose own controls count; null for none
 * @param reviewer whether the whole profile is shown
 * @param use the answers that differ from what the preset, the edition and the
 * organisation say, by question id
 */
record WeighForm(RuleBase ruleBase, @Nullable Subject subject, @Nullable Preset preset, @Nullable Blueprint blueprint,
		@Nullable Long request, boolean reviewer, Map<String, String> use, List<FormProblem> problems) {

	boolean isSound() {
		return this.problems.isEmpty();
	}

	/** The use that it tells of; null while nobody knows of what. */
	@Nullable Use toUse() {
		return (this.subject != null) ? new Use(this.subject.id(), (this.preset != null) ? this.preset.id() : null,
				(this.blueprint != null) ? this.blueprint.id() : null, this.use, this.request) : null;
	}

	/** The same in a ready-made way. */
	WeighForm taking(Blueprint taken) {
		return new WeighForm(this.ruleBase, this.subject, this.preset, taken, this.request, this.reviewer, this.use,
				this.problems);
	}

	/** What is wrong at a field; null where nothing is. */
	@Nullable FormProblem problemAt(String field) {
		return this.problems.stream().filter((problem) -> problem.field().equals(field)).findFirst().orElse(null);
	}

}
