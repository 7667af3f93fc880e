package org.weighhouse.web.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.web.inventory.TitleWeighing;
import org.weighhouse.web.inventory.TitleWeighing.Weight;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Register;

/**
 * Weighs each tool once for a use, and remembers the last few uses while rules, register
 * and day stay the same.
 */
@Component
class BulkWeights {

	private static final int REMEMBERED = 8;

	private final ActivePolicy policy;

	private final Register register;

	private final Clock clock;

	private final Map<String, TitleWeighing> last = new LinkedHashMap<>();

	BulkWeights(ActivePolicy policy, Register register, Clock clock) {
		this.policy = policy;
		this.register = register;
		this.clock = clock;
	}

	/**
	 * What was weighed, and by what.
	 *
	 * @param tools by slug
	 */
	record Weighed(RuleBase ruleBase, long version, String catalogue, LocalDate day, BulkUse use,
			Map<String, ToolWeight> tools) {
	}

	/**
	 * What a tool weighs.
	 *
	 * @param finding what decides its highest edition, in words; null where nothing was
	 * found
	 */
	record ToolWeight(String name, Weight weight, @Nullable String finding) {
	}

	/** The tools with these slugs; one that is no longer there is left out. */
	Weighed weigh(BulkUse use, Collection<String> slugs) {
		RuleBase ruleBase = this.policy.ruleBase();
		LocalDate day = LocalDate.now(this.clock);
		String catalogue = this.register.digest();
		Catalog catalog = this.register.catalog();
		TitleWeighing weighing = weighing(String.join(" ", ruleBase.digest(), catalogue, day.toString(),
				use.preset().id(), use.dataClass(), String.valueOf(use.environment())), ruleBase, use, day);
		Map<String, ToolWeight> tools = new TreeMap<>();
		for (String slug : slugs) {
			Tool tool = catalog.find(slug);
			if (tool != null) {
				Weight weight = weighing.of(tool);
				Rule rule = (weight.rule() != null) ? ruleBase.rulebook().findRule(weight.rule()) : null;
				tools.put(slug, new ToolWeight(tool.name(), weight, (rule != null) ? rule.title() : null));
			}
		}
		return new Weighed(ruleBase, this.policy.version(), catalogue, day, use, tools);
	}

	private synchronized TitleWeighing weighing(String key, RuleBase ruleBase, BulkUse use, LocalDate day) {
		TitleWeighing known = this.last.remove(key);
		TitleWeighing weighing = (known != null) ? known
				: new TitleWeighing(ruleBase, use.there(), use.dataClass(), day);
		this.last.put(key, weighing);
		while (this.last.size() > REMEMBERED) {
			this.last.remove(this.last.keySet().iterator().next());
		}
		return weighing;
	}

}
