package org.weighhouse.engine.rulebook;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.Fields;

/**
 * Reads one rule from its file.
 */
final class RuleReader {

	private final Map<String, Concern> concerns;

	private final Controls controls;

	private final ConditionReader conditions;

	RuleReader(Map<String, Concern> concerns, Controls controls, ConditionReader conditions) {
		this.concerns = concerns;
		this.controls = controls;
		this.conditions = conditions;
	}

	@Nullable Rule read(Fields fields) {
		String id = fields.word("id");
		String title = fields.word("title");
		Concern concern = fields.oneOf("concern", "a concern", this.concerns);
		Tier tier = fields.oneOf("tier", "a tier", Tier.BY_WORD);
		Condition.AllOf when = this.conditions.when(fields.node("when"), fields.place());
		List<Rule.Relief> reliefs = fields.each("lowered", "a relief", this::relief);
		String why = fields.word("why");
		List<String> references = fields.words("references");
		if (references.isEmpty()) {
			fields.problems().add(fields.place(), "a rule without `references`", "what it rests on");
		}
		fields.noOthers();
		if (!id.isEmpty() && !id.matches("[A-Z]{2}[0-9]{2}")) {
			fields.problems().add(fields.place("id"), "`" + id + "`", "an id of two letters and two digits, as `EX01`");
		}
		String file = fields.place().file();
		if (!file.substring(file.lastIndexOf('/') + 1).startsWith(id + "-")) {
			fields.problems().add(fields.place("id"), "`" + id + "`", "a file whose name begins with the id");
		}
		if (concern == null || tier == null) {
			return null;
		}
		return new Rule(id, title, concern, tier, when, reliefs, why, references, fields.place());
	}

	private Rule.@Nullable Relief relief(Fields fields) {
		List<String> by = fields.wordsOf("by", "a control", this.controls.ids());
		Tier to = fields.oneOf("to", "a tier", Tier.BY_WORD);
		fields.noOthers();
		if (fields.words("by").isEmpty()) {
			fields.problems().add(fields.place(), "a relief without a control", "at least one control in `by`");
		}
		return (to == null || by.isEmpty()) ? null : new Rule.Relief(by, to, this.controls.mask(by));
	}

}
