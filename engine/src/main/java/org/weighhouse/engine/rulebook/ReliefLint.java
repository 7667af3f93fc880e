package org.weighhouse.engine.rulebook;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.weighhouse.engine.text.Problems;

/**
 * The discipline on reliefs, L1 to L5 and L7 of the risk model: what may lower what, and
 * by how much.
 */
final class ReliefLint {

	/**
	 * Concerns in which the gap is missing evidence or process, so that process may close
	 * it.
	 */
	private static final Set<String> CLOSED_BY_PROCESS = Set.of("AUDIT", "IR", "TRUST", "LEGAL", "SUPPLY");

	private static final Set<String> NEVER_BY_PROMISE = Set.of("RCE", "DESTRUCT", "EXFIL", "PRIV");

	private static final Set<String> DETECTIVE = Set.of("AUDIT", "IR");

	private final Rulebook rulebook;

	private final Problems problems;

	private final LeastCases leastCases;

	ReliefLint(Rulebook rulebook, Problems problems, LeastCases leastCases) {
		this.rulebook = rulebook;
		this.problems = problems;
		this.leastCases = leastCases;
	}

	void check() {
		for (Rule rule : this.rulebook.rules()) {
			for (Rule.Relief relief : rule.reliefs()) {
				check(rule, relief);
			}
		}
	}

	private void check(Rule rule, Rule.Relief relief) {
		List<Control> controls = relief.controls().stream().map(this.rulebook.controls()::get).toList();
		Set<ControlClass> classes = EnumSet.noneOf(ControlClass.class);
		controls.forEach((control) -> classes.add(control.controlClass()));
		String concern = rule.concern().code();
		if (!rule.tier().isAbove(relief.to())) {
			refuse(rule, relief, "L4: a relief lowers its rule");
			return;
		}
		boolean soft = EnumSet.of(ControlClass.PROBABILISTIC, ControlClass.GOVERNANCE).containsAll(classes);
		boolean tooFar = rule.tier().ordinal() - relief.to().ordinal() > 1 || relief.to() == Tier.LOW;
		if (soft && tooFar && !CLOSED_BY_PROCESS.contains(concern)) {
			refuse(rule, relief, "L1: people and process lower one tier at most, and not below MEDIUM");
		}
		if (classes.equals(EnumSet.of(ControlClass.VENDOR)) && NEVER_BY_PROMISE.contains(concern)) {
			refuse(rule, relief, "L2: a vendor's promise alone does not lower " + concern);
		}
		if (controls.stream().allMatch(Control::detectsOnly) && !DETECTIVE.contains(concern)) {
			refuse(rule, relief, "L3: seeing it does not prevent it");
		}
		for (Rule.Relief other : rule.reliefs()) {
			long including = this.rulebook.controls().including(relief.mask());
			if (other != relief && (other.mask() & ~including) == 0 && !other.to().isAbove(relief.to())) {
				refuse(rule, relief, "L5: no relief that another one includes");
			}
		}
		if (this.leastCases.of(rule.when())
			.stream()
			.noneMatch((ranks) -> controls.stream().allMatch((control) -> control.isValid(ranks)))) {
			refuse(rule, relief, "L7: a relief whose controls can all be valid when the rule speaks");
		}
	}

	private void refuse(Rule rule, Rule.Relief relief, String expected) {
		this.problems.add(rule.place(), rule.id() + " lowered by " + relief.controls() + " to " + relief.to(),
				expected);
	}

}
