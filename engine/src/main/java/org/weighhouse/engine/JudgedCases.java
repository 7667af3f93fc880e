package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;

import org.roaringbitmap.RoaringBitmap;

import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.engine.rulebook.Controls;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * All cases of an index, judged at once. Immutable: when the index changes, the tiers
 * stay as they were, and what needs the index again is refused. Not safe for use by
 * several threads.
 */
public final class JudgedCases {

	private final CaseIndex index;

	private final long changes;

	private final RoaringBitmap cases;

	private final Rulebook rulebook;

	private final JudgedEnd lower;

	private final JudgedEnd upper;

	private JudgedCases(CaseIndex index, long changes, RoaringBitmap cases, Rulebook rulebook, JudgedEnd lower,
			JudgedEnd upper) {
		this.index = index;
		this.changes = changes;
		this.cases = cases;
		this.rulebook = rulebook;
		this.lower = lower;
		this.upper = upper;
	}

	static JudgedCases of(CaseIndex index, Rulebook rulebook) {
		RoaringBitmap cases = index.cases().clone();
		JudgedEnd lower = JudgedEnd.of(rulebook.rules(), cases, new CaseEnd(index, rulebook.controls(), false));
		JudgedEnd upper = JudgedEnd.of(rulebook.rules(), cases, new CaseEnd(index, rulebook.controls(), true));
		return new JudgedCases(index, index.changes(), cases, rulebook, lower, upper);
	}

	/**
	 * The same cases with one rule changed, or added; the others are not judged again.
	 */
	public JudgedCases with(Rule changed) {
		List<Rule> rules = new ArrayList<>(this.upper.rules());
		rules.replaceAll((rule) -> rule.id().equals(changed.id()) ? changed : rule);
		if (!rules.contains(changed)) {
			rules.add(changed);
		}
		return under(this.rulebook, rules);
	}

	/** The same cases without a rule; the others are not judged again. */
	public JudgedCases without(String rule) {
		return under(this.rulebook, this.upper.rules().stream().filter((each) -> !each.id().equals(rule)).toList());
	}

	/**
	 * The same cases under another rule base. If the controls are the same, only rules
	 * that differ are judged.
	 * @throws QuestionnairesDiffer if it is about other questions
	 */
	public JudgedCases under(Rulebook other) {
		requireUpToDate();
		QuestionnairesDiffer.check(this.index.questionnaire(), other.questionnaire());
		boolean sameControls = this.rulebook.controls() == other.controls()
				|| this.rulebook.controls().list().equals(other.controls().list());
		return sameControls ? under(other, other.rules()) : of(this.index, other);
	}

	private JudgedCases under(Rulebook base, List<Rule> rules) {
		requireUpToDate();
		return new JudgedCases(this.index, this.changes, this.cases, base,
				this.lower.under(rules, new CaseEnd(this.index, base.controls(), false)),
				this.upper.under(rules, new CaseEnd(this.index, base.controls(), true)));
	}

	public int size() {
		return this.cases.getCardinality();
	}

	/** The end that governs: open questions count as the rule base says. */
	public JudgedEnd upper() {
		return this.upper;
	}

	/** The end that is the least there is: open questions count as harmless. */
	public JudgedEnd lower() {
		return this.lower;
	}

	/** The tiers of a case, as {@link RuleBase#tiers} gives them. */
	public Tiers tiers(int number) {
		requireCase(number);
		return new Tiers(this.upper.inherent().of(number), this.lower.inherent().of(number),
				this.upper.residual().of(number), this.lower.residual().of(number));
	}

	/** The findings of a case, as they stand in its verdict. */
	public List<Finding> findings(int number) {
		return findings(number, this.upper, JudgedEnd::spoken);
	}

	/**
	 * The findings of a case at its lower end: as if every open question had its most
	 * harmless answer.
	 */
	public List<Finding> findingsAtLeast(int number) {
		return findings(number, this.lower, JudgedEnd::spoken);
	}

	/** Those of its findings that make its residual tier. */
	List<Finding> deciding(int number) {
		return findings(number, this.upper, JudgedEnd::deciding);
	}

	/** Those of its findings that make its residual tier at the lower end. */
	List<Finding> decidingAtLeast(int number) {
		return findings(number, this.lower, JudgedEnd::deciding);
	}

	private List<Finding> findings(int number, JudgedEnd end, BiFunction<JudgedEnd, Integer, BitSet> which) {
		requireCase(number);
		requireUpToDate();
		Answers answers = this.index.answers(number);
		if (end == this.lower) {
			answers = answers.orHarmless();
		}
		Controls all = this.rulebook.controls();
		List<String> ids = this.index.controls(number).stream().filter(all.ids()::contains).toList();
		long mask = all.mask(ids);
		int[] ranks = answers.upper();
		Weighing weighing = new Weighing(end.rules(), ranks, which.apply(end, number), all.inEffect(mask, ranks));
		Weighing least = new Weighing(end.rules(), answers.lower(), new BitSet(), 0);
		return new Judgement(this.rulebook, answers, VerifiedControls.of(Scope.REQUEST, ids), least, weighing,
				(other) -> {
					throw new IllegalStateException("findings never judge again");
				})
			.findings();
	}

	/** Whether both were judged from the same cases. */
	boolean hasCasesOf(JudgedCases other) {
		return this.index == other.index && this.changes == other.changes;
	}

	private void requireCase(int number) {
		if (!this.cases.contains(number)) {
			throw new IllegalArgumentException("no case " + number);
		}
	}

	private void requireUpToDate() {
		if (this.changes != this.index.changes()) {
			throw new IllegalStateException("the cases have changed since they were judged: judge them again");
		}
	}

}
