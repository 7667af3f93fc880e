package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict.NoWayDown;
import org.weighhouse.engine.Verdict.WayDown;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Controls;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * What would lower a verdict: for each lower tier all sets of further controls, minimal
 * by inclusion, each judged again before it is shown. What a blueprint brings comes
 * first, then the fewest new controls.
 */
final class WaysDown {

	private final Controls controls;

	private final List<Blueprint> blueprints;

	private final Weighing upper;

	private final long valid;

	WaysDown(Controls controls, List<Blueprint> blueprints, Weighing upper) {
		this.controls = controls;
		this.blueprints = blueprints;
		this.upper = upper;
		this.valid = controls.valid(upper.ranks());
	}

	List<WayDown> all() {
		Set<WayDown> ways = new LinkedHashSet<>();
		Tier residual = this.upper.residual();
		for (Tier target : Tier.values()) {
			if (residual.isAbove(target) && blocking(target).isEmpty()) {
				for (long set : setsFor(target)) {
					Tier reached = judgeAgain(set);
					if (reached.isAbove(target)) {
						throw new IllegalStateException("a way down that does not lead down");
					}
					ways.add(new WayDown(reached, this.controls.ids(set), blueprintFor(set)));
				}
			}
		}
		return ways.stream()
			.sorted(Comparator.comparing(WayDown::tier)
				.reversed()
				.thenComparing((way) -> way.blueprint() == null)
				.thenComparing((way) -> way.controls().size())
				.thenComparing((way) -> way.controls().toString()))
			.toList();
	}

	/** The lower tiers that nothing reaches. */
	List<NoWayDown> none() {
		List<NoWayDown> none = new ArrayList<>();
		for (Tier target : Tier.values()) {
			List<String> blocking = blocking(target).stream().map(Rule::id).sorted().toList();
			if (this.upper.residual().isAbove(target) && !blocking.isEmpty()) {
				none.add(new NoWayDown(target, blocking));
			}
		}
		return none;
	}

	private List<Rule> blocking(Tier target) {
		return this.upper.above(target).stream().filter((rule) -> options(rule, target).isEmpty()).toList();
	}

	private List<Long> setsFor(Tier target) {
		List<List<Long>> demands = this.upper.above(target).stream().map((rule) -> options(rule, target)).toList();
		Choices choices = new Choices((set) -> this.controls.including(set | this.upper.inEffect()));
		return choices.smallest(demands);
	}

	/**
	 * The sets of new controls that lower a finding to a tier, with what stands in for
	 * their members.
	 */
	private List<Long> options(Rule rule, Tier target) {
		List<Long> options = new ArrayList<>();
		for (Rule.Relief relief : rule.reliefs()) {
			if (!relief.to().isAbove(target) && (relief.mask() & ~this.valid) == 0) {
				addWithStandIns(relief.mask() & ~this.upper.inEffect(), options);
			}
		}
		return options;
	}

	private void addWithStandIns(long mask, List<Long> options) {
		if (options.contains(mask)) {
			return;
		}
		options.add(mask);
		for (Control control : this.controls.list()) {
			long brought = this.controls.including(control.bit()) & ~control.bit();
			if ((brought & mask) != 0 && (control.bit() & this.valid) != 0) {
				addWithStandIns(mask & ~brought | control.bit(), options);
			}
		}
	}

	private Tier judgeAgain(long set) {
		return this.upper.residualWith(this.controls.including(this.upper.inEffect() | set) & this.valid);
	}

	private @Nullable String blueprintFor(long set) {
		for (Blueprint blueprint : this.blueprints) {
			long brings = this.controls.including(this.controls.mask(blueprint.controls()));
			if ((set & ~brings) == 0 && blueprint.offeredWhen().holds(this.upper.ranks())) {
				return blueprint.id();
			}
		}
		return null;
	}

}
