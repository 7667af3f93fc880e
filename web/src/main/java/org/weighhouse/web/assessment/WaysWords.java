package org.weighhouse.web.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.weighhouse.engine.Answers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Controls;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Puts the ways down into words. A way that a blueprint brings almost all of is told as
 * that blueprint and what is needed besides: ready-made things are easier to get than
 * single controls, and more controls never raise a tier.
 */
final class WaysWords {

	/** With more than this many controls besides, a blueprint is no longer ready-made. */
	private static final int MOST_BESIDES = 2;

	private final Rulebook rulebook;

	private final Controls controls;

	private final Verdict verdict;

	private final List<Blueprint> meantForIt;

	private final long present;

	WaysWords(Rulebook rulebook, Verdict verdict) {
		this.rulebook = rulebook;
		this.controls = rulebook.controls();
		this.verdict = verdict;
		Answers answers = Answers.unknown(rulebook.questionnaire()).with(verdict.answers());
		this.meantForIt = rulebook.blueprints()
			.stream()
			.filter((blueprint) -> answers.mayMeet(blueprint.offeredWhen()))
			.toList();
		this.present = this.controls.including(this.controls.mask(verdict.controls()));
	}

	WaysView view() {
		return new WaysView(readyMade(), byTier(), blocked());
	}

	/** What a blueprint reaches by itself comes before what it reaches with more. */
	private List<WaysView.ReadyMade> readyMade() {
		List<WaysView.ReadyMade> ready = new ArrayList<>();
		for (boolean alone : List.of(true, false)) {
			for (Tier tier : reached()) {
				this.meantForIt.forEach((blueprint) -> addTo(ready, tier, blueprint, alone));
			}
		}
		return List.copyOf(ready);
	}

	private void addTo(List<WaysView.ReadyMade> ready, Tier tier, Blueprint blueprint, boolean alone) {
		List<Set<String>> with = besides(tier, blueprint);
		List<WaysView.ReadyMade> before = ready.stream().filter((each) -> each.blueprint().equals(blueprint)).toList();
		boolean lower = before.stream().allMatch((each) -> each.tier().isAbove(tier));
		if (!with.isEmpty() && with.contains(Set.of()) == alone && lower) {
			ready.add(readyMade(tier, blueprint, with, !before.isEmpty()));
		}
	}

	private WaysView.ReadyMade readyMade(Tier tier, Blueprint blueprint, List<Set<String>> with, boolean told) {
		List<String> brings = blueprint.controls()
			.stream()
			.filter((id) -> (this.controls.get(id).bit() & this.present) == 0)
			.toList();
		List<List<ControlWords>> besides = with.stream()
			.filter((set) -> !set.isEmpty())
			.map((set) -> ControlWords.of(this.rulebook, set))
			.toList();
		return new WaysView.ReadyMade(tier, blueprint, ControlWords.of(this.rulebook, brings), besides, told);
	}

	/**
	 * The smallest sets that reach a tier together with a blueprint; none if it is of
	 * little help.
	 */
	private List<Set<String>> besides(Tier tier, Blueprint blueprint) {
		long brings = this.controls.including(this.controls.mask(blueprint.controls()));
		List<Set<String>> with = new ArrayList<>();
		for (Verdict.WayDown way : this.verdict.waysDown()) {
			long needed = this.controls.mask(way.controls());
			Set<String> missing = new LinkedHashSet<>(this.controls.ids(needed & ~brings));
			if (way.tier() == tier && (needed & brings) != 0 && missing.size() <= MOST_BESIDES) {
				with.add(missing);
			}
		}
		return with.stream()
			.filter((set) -> with.stream().noneMatch((other) -> !other.equals(set) && set.containsAll(other)))
			.distinct()
			.sorted(Comparator.comparingInt(Set::size))
			.toList();
	}

	private List<Tier> reached() {
		return this.verdict.waysDown().stream().map(Verdict.WayDown::tier).distinct().sorted().toList();
	}

	private List<WaysView.ByTier> byTier() {
		Map<Tier, List<List<ControlWords>>> sets = new LinkedHashMap<>();
		for (Verdict.WayDown way : this.verdict.waysDown()) {
			if (way.blueprint() == null) {
				sets.computeIfAbsent(way.tier(), (tier) -> new ArrayList<>())
					.add(ControlWords.of(this.rulebook, way.controls()));
			}
		}
		return sets.entrySet().stream().map((each) -> new WaysView.ByTier(each.getKey(), each.getValue())).toList();
	}

	private List<WaysView.Blocked> blocked() {
		return this.verdict.noWayDown()
			.stream()
			.map((none) -> new WaysView.Blocked(none.tier(),
					none.rules().stream().map(this.rulebook::findRule).filter(Objects::nonNull).toList()))
			.toList();
	}

}
