package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * One end of the range of all judged cases: where each rule speaks, and the tiers that
 * follow.
 */
public final class JudgedEnd {

	private final List<RuleCases> cases;

	private final List<Rule> rules;

	private final TierCases inherent;

	private final TierCases residual;

	private JudgedEnd(List<RuleCases> cases, TierCases inherent, TierCases residual) {
		this.cases = cases;
		this.rules = cases.stream().map(RuleCases::rule).toList();
		this.inherent = inherent;
		this.residual = residual;
	}

	static JudgedEnd of(List<Rule> rules, RoaringBitmap cases, CaseEnd end) {
		List<RuleCases> judged = rules.stream().map((rule) -> RuleCases.of(rule, end)).toList();
		return new JudgedEnd(judged, TierCases.of(cases, judged, RuleCases::inherent),
				TierCases.of(cases, judged, RuleCases::residual));
	}

	/** This end under other rules; what both have in common is not judged again. */
	JudgedEnd under(List<Rule> others, CaseEnd end) {
		Map<String, RuleCases> old = new LinkedHashMap<>();
		this.cases.forEach((each) -> old.put(each.rule().id(), each));
		List<RuleCases> all = new ArrayList<>();
		List<RuleCases> kept = new ArrayList<>();
		List<RuleCases> judged = new ArrayList<>();
		for (Rule rule : others) {
			RuleCases before = old.get(rule.id());
			boolean same = before != null && before.judgesLike(rule);
			RuleCases now = (before != null && same) ? before.of(rule) : RuleCases.of(rule, end);
			all.add(now);
			(same ? kept : judged).add(now);
			if (same) {
				old.remove(rule.id());
			}
		}
		List<RuleCases> gone = List.copyOf(old.values());
		return new JudgedEnd(all, this.inherent.exchanging(gone, kept, judged, RuleCases::inherent),
				this.residual.exchanging(gone, kept, judged, RuleCases::residual));
	}

	/** The tiers with controls left out of account. */
	public TierCases inherent() {
		return this.inherent;
	}

	/** The tiers with the controls in effect. */
	public TierCases residual() {
		return this.residual;
	}

	/** The numbers of the cases in which a rule speaks, in order. */
	public IntStream speaking(String rule) {
		return this.cases.stream()
			.filter((each) -> each.rule().id().equals(rule))
			.flatMapToInt((each) -> each.speaks().stream());
	}

	List<Rule> rules() {
		return this.rules;
	}

	/** The rules that speak in a case, by their index. */
	BitSet spoken(int number) {
		BitSet spoken = new BitSet(this.cases.size());
		for (int index = 0; index < this.cases.size(); index++) {
			spoken.set(index, this.cases.get(index).speaks().contains(number));
		}
		return spoken;
	}

	/**
	 * The rules whose finding makes the residual tier of a case, by their index, for each
	 * of some cases; none at LOW.
	 */
	Map<Integer, BitSet> deciding(RoaringBitmap some) {
		Map<Integer, BitSet> deciding = new HashMap<>();
		some.forEach((IntConsumer) (number) -> deciding.put(number, new BitSet()));
		for (Tier tier : Tier.values()) {
			RoaringBitmap exactly = (tier != Tier.LOW) ? this.residual.of(some, tier) : new RoaringBitmap();
			for (int index = 0; index < this.cases.size() && !exactly.isEmpty(); index++) {
				int rule = index;
				RoaringBitmap.and(exactly, this.cases.get(index).residual(tier))
					.forEach((IntConsumer) (number) -> deciding.get(number).set(rule));
			}
		}
		return deciding;
	}

}
