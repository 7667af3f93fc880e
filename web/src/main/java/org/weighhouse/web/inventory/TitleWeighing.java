package org.weighhouse.web.inventory;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Case;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Weighs the tools behind titles in one use. An inventory does not say which edition of a
 * tool it found, so the answer is a range over all of them. A tool is weighed once.
 */
public final class TitleWeighing {

	/** The question that a use answers for all tools. */
	private static final String DATA_CLASS = "dataClass";

	private final RuleBase ruleBase;

	private final Preset preset;

	private final Map<String, String> use;

	private final LocalDate today;

	private final Map<String, Weight> weights = new ConcurrentHashMap<>();

	/**
	 * @param dataClass null to leave it to the preset
	 * @param today the day (UTC)
	 */
	public TitleWeighing(RuleBase ruleBase, Preset preset, @Nullable String dataClass, LocalDate today) {
		this.ruleBase = ruleBase;
		this.preset = preset;
		this.use = (dataClass != null) ? Map.of(DATA_CLASS, dataClass) : Map.of();
		this.today = today;
	}

	/**
	 * What a tool weighs, whichever edition it is.
	 *
	 * @param lowest the lower end of its lowest edition
	 * @param highest the upper end of its highest edition; it governs
	 * @param edition the highest edition, as `claude-code/managed-default`
	 * @param rule the rule that decides that edition, or null if none spoke
	 * @param concern what that rule is about, or null if none spoke
	 */
	public record Weight(Tier lowest, Tier highest, String edition, @Nullable String rule, @Nullable String concern) {

		public boolean settled() {
			return this.lowest == this.highest;
		}

	}

	/** What a tool weighs in this use. */
	public Weight of(Tool tool) {
		return this.weights.computeIfAbsent(tool.id(), (id) -> weigh(tool));
	}

	private Weight weigh(Tool tool) {
		Tier lowest = Tier.PROHIBITED;
		Tier highest = Tier.LOW;
		Edition deciding = tool.editions().get(0);
		for (Edition edition : tool.editions()) {
			Case use = use(tool, edition);
			Tiers tiers = this.ruleBase.tiers(use.answers(), use.controls());
			lowest = Tier.lower(lowest, tiers.residualAtLeast());
			if (tiers.residual().isAbove(highest)) {
				highest = tiers.residual();
				deciding = edition;
			}
		}
		Case use = use(tool, deciding);
		Verdict verdict = this.ruleBase.judge(use.answers(), use.controls());
		return new Weight(lowest, highest, tool.id() + "/" + deciding.id(), verdict.residualRule(),
				verdict.residualConcern());
	}

	private Case use(Tool tool, Edition edition) {
		return Case.of(this.ruleBase.rulebook(), tool, edition, this.preset, this.use,
				this.ruleBase.rulebook().organisation(), this.today);
	}

}
