package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import org.roaringbitmap.RoaringBitmap;

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
		CaseEnd end = CaseEnd.lower(index, rulebook.controls());
		JudgedEnd lower = JudgedEnd.of(rulebook.rules(), cases, end);
		JudgedEnd upper = JudgedEnd.of(rulebook.rules(), cases, end.upper());
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
		CaseEnd end = CaseEnd.lower(this.index, base.controls());
		return new JudgedCases(this.index, this.changes, this.cases, base, this.lower.under(rules, end),
				this.upper.under(rules, end.upper()));
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
		return findings(stored(number), this.upper, this.upper.spoken(number));
	}

	/**
	 * The findings of a case at its lower end: as if every open question had its most
	 * harmless answer.
	 */
	public List<Finding> findingsAtLeast(int number) {
		return findings(stored(number), this.lower, this.lower.spoken(number));
	}

	/**
	 * Those findings of some cases that make their residual tier, case by case.
	 * @param atUpper the cases whose upper end is meant, not the lower one
	 */
	List<List<Finding>> deciding(List<StoredCase> some, RoaringBitmap atUpper) {
		RoaringBitmap all = new RoaringBitmap();
		some.forEach((each) -> all.add(each.number()));
		Map<Integer, BitSet> deciding = this.upper.deciding(RoaringBitmap.and(all, atUpper));
		deciding.putAll(this.lower.deciding(RoaringBitmap.andNot(all, atUpper)));
		return some.stream()
			.map((each) -> findings(each, atUpper.contains(each.number()) ? this.upper : this.lower,
					deciding.get(each.number())))
			.toList();
	}

	/** Cases as they were put into the index, by number. */
	List<StoredCase> stored(RoaringBitmap some) {
		requireUpToDate();
		return this.index.stored(some);
	}

	private StoredCase stored(int number) {
		requireCase(number);
		return stored(RoaringBitmap.bitmapOf(number)).get(0);
	}

	private List<Finding> findings(StoredCase stored, JudgedEnd end, BitSet spoken) {
		Answers answers = (end == this.lower) ? stored.answers().orHarmless() : stored.answers();
		Controls controls = this.rulebook.controls();
		long verified = controls.mask(stored.controls().stream().filter(controls.ids()::contains).toList());
		int[] ranks = answers.upper();
		long inEffect = controls.inEffect(verified, ranks);
		Weighing least = new Weighing(end.rules(), answers.lower(), new BitSet(), 0);
		return new Findings(answers, least, new Weighing(end.rules(), ranks, spoken, inEffect),
				new Lowering(controls, verified, inEffect))
			.list();
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
