package org.weighhouse.web.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.rulebook.Tier;

/**
 * A tool in the list.
 *
 * @param kind the name of its kind
 * @param best the tier of its lowest edition; upper ends govern
 * @param worst the tier of its highest edition
 * @param tiers those of all its editions
 * @param stale whether answers of it were not read again in time and count as unknown
 */
record ToolSummary(Tool tool, String kind, Tier best, Tier worst, Set<Tier> tiers, boolean stale) {

	static ToolSummary of(Tool tool, UsualWeighing weighing) {
		List<Tiers> editions = tool.editions()
			.stream()
			.map((edition) -> weighing.tiers(tool, edition, UsualWeighing.COMPARED_BY))
			.toList();
		Tier best = editions.stream().map(Tiers::residual).reduce(Tier.PROHIBITED, Tier::lower);
		Tier worst = editions.stream().map(Tiers::residual).reduce(Tier.LOW, Tier::higher);
		return new ToolSummary(tool, ToolPage.kind(tool, weighing.rulebook()), best, worst,
				editions.stream().map(Tiers::residual).collect(Collectors.toUnmodifiableSet()),
				isStale(tool, weighing.today()));
	}

	private static boolean isStale(Tool tool, LocalDate today) {
		return tool.review().isBefore(today) || tool.editions()
			.stream()
			.flatMap((edition) -> edition.answers().values().stream())
			.anyMatch((answer) -> answer.isOver(today));
	}

}
