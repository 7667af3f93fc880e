package org.weighhouse.engine.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.weighhouse.engine.text.Place;
import org.weighhouse.engine.text.Problems;

/**
 * What a rule base must hold beyond being readable: every question and control is used,
 * no rule or condition is without effect, no two rules contradict each other. The
 * discipline on reliefs is {@link ReliefLint}.
 */
final class Lint {

	private final Rulebook rulebook;

	private final Problems problems;

	private final LeastCases leastCases;

	Lint(Rulebook rulebook, Problems problems) {
		this.rulebook = rulebook;
		this.problems = problems;
		this.leastCases = new LeastCases(rulebook.questionnaire());
	}

	void check() {
		questionsAreUsed();
		controlsAreUsed();
		new ReliefLint(this.rulebook, this.problems, this.leastCases).check();
		for (Rule rule : this.rulebook.rules()) {
			conditionsHaveEffect(rule);
		}
		for (Rule rule : this.rulebook.rules()) {
			for (Rule other : this.rulebook.rules()) {
				if (rule != other && rule.concern().equals(other.concern())) {
					compare(rule, other);
				}
			}
		}
		for (String id : this.rulebook.routing().alsoLegal()) {
			if (this.rulebook.findRule(id) == null) {
				this.problems.addUnknownWord(Place.startOf("routing.yml"), id, "a rule",
						this.rulebook.rules().stream().map(Rule::id).toList());
			}
		}
	}

	private void questionsAreUsed() {
		for (Question question : this.rulebook.questionnaire().questions()) {
			if (leaves().noneMatch((leaf) -> leaf.question() == question)) {
				this.problems.add(Place.startOf("questions/" + question.group() + ".yml"),
						"the question `" + question.id() + "`, which no rule uses", "a rule that uses it");
			}
		}
	}

	private Stream<Condition.AtLeast> leaves() {
		return this.rulebook.rules().stream().flatMap((rule) -> rule.when().leaves());
	}

	private void controlsAreUsed() {
		Set<String> used = this.rulebook.rules()
			.stream()
			.flatMap((rule) -> rule.reliefs().stream())
			.flatMap((relief) -> relief.controls().stream())
			.collect(Collectors.toSet());
		for (Control control : this.rulebook.controls().list()) {
			if (!used.contains(control.id())) {
				this.problems.add(Place.startOf("controls.yml"),
						"the control `" + control.id() + "`, which no rule uses", "a rule that it lowers");
			}
		}
	}

	private void conditionsHaveEffect(Rule rule) {
		rule.when().leaves().distinct().forEach((leaf) -> {
			boolean dropped = this.leastCases.same(rule.when(), without(rule.when(), leaf, true));
			boolean closed = this.leastCases.same(rule.when(), without(rule.when(), leaf, false));
			if (dropped || closed) {
				this.problems.add(rule.place(),
						"`" + leaf.canonical() + "` in " + rule.id() + ", which changes nothing",
						"only conditions that decide something");
			}
		});
	}

	/** The condition as if a leaf always held, or never. */
	private static Condition without(Condition condition, Condition.AtLeast leaf, boolean holds) {
		if (condition instanceof Condition.AtLeast) {
			return condition.equals(leaf) ? (holds ? new Condition.AllOf(List.of()) : new Condition.AnyOf(List.of()))
					: condition;
		}
		List<Condition> parts = new ArrayList<>();
		boolean all = condition instanceof Condition.AllOf;
		for (Condition part : all ? ((Condition.AllOf) condition).parts() : ((Condition.AnyOf) condition).parts()) {
			parts.add(without(part, leaf, holds));
		}
		return all ? new Condition.AllOf(parts) : new Condition.AnyOf(parts);
	}

	private void compare(Rule rule, Rule other) {
		if (!this.leastCases.implies(rule.when(), other.when())) {
			return;
		}
		boolean same = this.leastCases.implies(other.when(), rule.when());
		if (same && rule.id().compareTo(other.id()) > 0) {
			String what = (rule.tier() == other.tier()) ? "repeats" : "contradicts";
			this.problems.add(rule.place(), rule.id() + ", which " + what + " " + other.id(),
					"one rule for the same conditions and concern");
		}
		else if (!same && other.tier().compareTo(rule.tier()) >= 0 && leavesAtLeastAsMuch(other, rule)) {
			this.problems.add(rule.place(), rule.id() + ", which is dominated by " + other.id(),
					"a rule that can decide something (L6)");
		}
	}

	/** Whether controls never lower one finding below the other. */
	private boolean leavesAtLeastAsMuch(Rule rule, Rule other) {
		return rule.reliefs()
			.stream()
			.allMatch((relief) -> other.residual(this.rulebook.controls().including(relief.mask()))
				.compareTo(relief.to()) <= 0);
	}

}
