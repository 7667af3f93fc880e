package org.weighhouse.web.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Case;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Weighed;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

/**
 * What another rule base would change for the catalogue: every edition, with every preset
 * and every class of data, put together and judged by both. Presets, tables and the
 * organisation may differ too; what only one of them has is passed over.
 *
 * @param cases how many cases both could judge
 * @param flips those whose residual tier changes at either end
 */
record CatalogImpact(int cases, int up, int down, List<Flip> flips) {

	/**
	 * A case that changes: what it is, its range and its deciding rules, before and
	 * after.
	 */
	record Flip(String edition, String preset, String dataClass, Side before, Side after) {

		boolean isUp() {
			int upper = this.after.residualTier().compareTo(this.before.residualTier());
			return (upper != 0) ? upper > 0
					: this.after.residualTierAtLeast().isAbove(this.before.residualTierAtLeast());
		}

	}

	/** One verdict, as far as it is compared. */
	record Side(Tier residualTierAtLeast, Tier residualTier, List<String> decides) {

		static Side of(Weighed weighed) {
			Tier residual = weighed.tiers().residual();
			return new Side(weighed.tiers().residualAtLeast(), residual,
					weighed.findings()
						.stream()
						.filter((finding) -> finding.residualTier() == residual)
						.map((finding) -> finding.rule().id())
						.toList());
		}

		boolean sameTiers(Side other) {
			return this.residualTier == other.residualTier && this.residualTierAtLeast == other.residualTierAtLeast;
		}

	}

	static CatalogImpact between(RuleBase before, RuleBase after, Catalog catalog, LocalDate today) {
		List<Flip> flips = new ArrayList<>();
		int cases = 0;
		for (Tool tool : catalog.tools()) {
			for (Edition edition : tool.editions()) {
				for (String preset : before.rulebook().presets().keySet()) {
					for (String dataClass : before.rulebook().routing().dataClass().answerIds()) {
						Side was = judge(before, tool, edition, preset, dataClass, today);
						Side is = judge(after, tool, edition, preset, dataClass, today);
						if (was != null && is != null) {
							cases++;
							if (!was.sameTiers(is)) {
								flips.add(new Flip(tool.id() + "/" + edition.id(), preset, dataClass, was, is));
							}
						}
					}
				}
			}
		}
		int up = (int) flips.stream().filter(Flip::isUp).count();
		return new CatalogImpact(cases, up, flips.size() - up, List.copyOf(flips));
	}

	private static @Nullable Side judge(RuleBase ruleBase, Tool tool, Edition edition, String preset, String dataClass,
			LocalDate today) {
		Rulebook rulebook = ruleBase.rulebook();
		Preset kept = rulebook.presets().get(preset);
		if (kept == null || edition.profile().entrySet().stream().anyMatch((answer) -> isForeign(rulebook, answer))) {
			return null;
		}
		Map<String, String> use = Map.of(rulebook.routing().dataClass().id(), dataClass);
		Case whole = Case.of(rulebook, tool, edition, kept, use, rulebook.organisation(), today);
		return Side.of(ruleBase.weigh(whole.answers(), whole.controls()));
	}

	private static boolean isForeign(Rulebook rulebook, Map.Entry<String, String> answer) {
		return rulebook.questionnaire().find(answer.getKey()) == null
				|| Objects.requireNonNull(rulebook.questionnaire().find(answer.getKey())).rank(answer.getValue()) < 0;
	}

}
