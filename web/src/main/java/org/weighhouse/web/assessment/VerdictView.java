package org.weighhouse.web.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.control.Safeguard;

/**
 * A verdict with every id resolved to the words of the rule base that judged.
 *
 * @param concern what it is mainly about, with the controls in effect
 * @param inherentConcern the same before controls; null where it is no other
 * @param assumedClass the class of data that the route assumes; null where it is known
 * @param whatIf the answers for which it is no verdict on the edition; empty where it is
 * one
 * @param asks the sets of questions that would settle it, the easiest first
 */
public record VerdictView(Verdict verdict, @Nullable String concern, @Nullable String inherentConcern,
		@Nullable AnswerWords assumedClass, List<WhatIf> whatIf, List<List<Ask>> asks, WaysView ways,
		ChangesView changes, List<Held> held, List<Rejected> rejected, List<FindingView> findings, Bars bars,
		List<Condition> conditions, List<Evidence> evidence) {

	/** How many findings are told in full. */
	private static final int TOP = 3;

	private static final int SHORT = 12;

	/**
	 * A question whose harmless answer would help to settle it.
	 *
	 */
	record Ask(String question, String text, AskedOf whom) {

		public boolean isOnForm() {
			return this.whom == AskedOf.EMPLOYEE;
		}

	}

	/**
	 * A control that is there already.
	 *
	 * @param lowers how many findings it lowers
	 * @param bears whether the tier would be higher without it
	 * @param sources where it was verified; empty where that was not kept
	 */
	record Held(ControlWords control, int lowers, boolean bears, List<Source> sources) {
	}

	/**
	 * Where a control comes from.
	 *
	 * @param blueprint the name of the ready-made way that it is part of; null for none
	 */
	record Source(Safeguard safeguard, @Nullable String blueprint) {
	}

	/** A control that is there and does not count, and the answer that rules it out. */
	record Rejected(ControlWords control, String question, AnswerWords answer, boolean assumed) {
	}

	/**
	 * A condition of an approval.
	 *
	 * @param duty the duty's name; null where controls are asked for
	 * @param anyOf the alternatives, each of controls that go together
	 * @param concerns the concerns that ask for it
	 * @param because the other reasons
	 */
	record Condition(@Nullable String duty, List<List<ControlWords>> anyOf, List<String> concerns, List<String> because,
			boolean inPlace) {
	}

	/** An answer that must be proved first. */
	record Evidence(String question, AnswerWords answer, String atLeast) {
	}

	/** How the sentence about it goes: the end of a message's key. */
	public String sentence() {
		if (this.verdict.settled()) {
			return "settled";
		}
		return (this.verdict.residualTier() == Tier.PROHIBITED) ? "openProhibited" : "open";
	}

	/** How many answers would settle it at the least. */
	public int open() {
		return this.asks.isEmpty() ? 0 : this.asks.get(0).size();
	}

	public List<FindingView> top() {
		return this.findings.subList(0, Math.min(TOP, this.findings.size()));
	}

	public List<Held> lowering() {
		return this.held.stream().filter((each) -> each.lowers() > 0).toList();
	}

	/** Those that are there and lower nothing here. */
	public List<Held> idle() {
		return this.held.stream().filter((each) -> each.lowers() == 0).toList();
	}

	/**
	 * The conditions by the first concern that asks for them; those of none come last.
	 */
	public Map<String, List<Condition>> conditionsByConcern() {
		Map<String, List<Condition>> byConcern = new LinkedHashMap<>();
		for (Condition condition : this.conditions) {
			if (!condition.concerns().isEmpty()) {
				byConcern.computeIfAbsent(condition.concerns().get(0), (concern) -> new ArrayList<>()).add(condition);
			}
		}
		byConcern.put("", this.conditions.stream().filter((each) -> each.concerns().isEmpty()).toList());
		return byConcern;
	}

	public long conditionsInPlace() {
		return this.conditions.stream().filter(Condition::inPlace).count();
	}

	public String shortDigest() {
		String digest = this.verdict.ruleBase();
		String hex = digest.substring(digest.indexOf(':') + 1);
		return hex.substring(0, Math.min(SHORT, hex.length()));
	}

}
