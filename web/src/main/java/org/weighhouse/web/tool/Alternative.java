package org.weighhouse.web.tool;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Rule;

/**
 * Another tool for the same purpose that reaches a lower tier in the same use.
 *
 * @param without what decides the tier here and is not found there, in the words of the
 * rules
 */
record Alternative(Tool tool, Edition edition, Tiers tiers, List<String> without) {

	private static final int MOST = 5;

	private static final int REASONS = 3;

	/**
	 * The best edition of each such tool, the lowest first.
	 * @param here what is judged here, in the use that all are held against
	 */
	static List<Alternative> to(Tool tool, Verdict here, Collection<Tool> all, UsualWeighing weighing) {
		return all.stream()
			.filter((other) -> !other.id().equals(tool.id())
					&& other.purposes().stream().anyMatch(tool.purposes()::contains))
			.flatMap((other) -> best(other, tool, weighing))
			.filter((other) -> other.tiers().residual().compareTo(here.residualTier()) < 0)
			.sorted(Comparator.comparing((Alternative other) -> other.tiers().residual())
				.thenComparing((other) -> other.tool().name()))
			.limit(MOST)
			.map((other) -> other.because(here, tool, weighing))
			.toList();
	}

	private static Stream<Alternative> best(Tool other, Tool tool, UsualWeighing weighing) {
		return other.editions()
			.stream()
			.map((edition) -> new Alternative(other, edition, weighing.tiersInTheUseOf(tool, other, edition),
					List.of()))
			.min(Comparator.comparing((Alternative each) -> each.tiers().residual()))
			.stream();
	}

	private Alternative because(Verdict here, Tool instead, UsualWeighing weighing) {
		Set<String> there = weighing.verdictInTheUseOf(instead, this.tool, this.edition)
			.findings()
			.stream()
			.filter((finding) -> finding.residualTier() == here.residualTier())
			.map(Finding::rule)
			.collect(Collectors.toSet());
		List<String> titles = here.findings()
			.stream()
			.filter((finding) -> finding.residualTier() == here.residualTier() && !there.contains(finding.rule()))
			.map((finding) -> Objects.requireNonNull(weighing.rulebook().findRule(finding.rule()), finding.rule()))
			.map(Rule::title)
			.limit(REASONS)
			.toList();
		return new Alternative(this.tool, this.edition, this.tiers, titles);
	}

	/** The edition as the page of its tool takes it. */
	public String editionId() {
		return this.edition.id();
	}

}
