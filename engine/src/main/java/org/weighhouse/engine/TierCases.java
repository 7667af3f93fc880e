package org.weighhouse.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.roaringbitmap.RoaringBitmap;

import org.weighhouse.engine.rulebook.Tier;

/**
 * The tier of every case: the highest of those that rules give it. Immutable.
 */
public final class TierCases {

	private final Map<Tier, Union> atLeast;

	private TierCases(Map<Tier, Union> atLeast) {
		this.atLeast = atLeast;
	}

	/**
	 * The tiers that rules give.
	 * @param given the cases that a rule raises at least to a tier
	 */
	static TierCases of(RoaringBitmap cases, List<RuleCases> rules, Given given) {
		Map<Tier, Union> atLeast = new EnumMap<>(Tier.class);
		for (Tier tier : Tier.values()) {
			atLeast.put(tier, Union.of((tier != Tier.LOW) ? given.by(rules, tier) : List.of(cases)));
		}
		return new TierCases(atLeast);
	}

	/** These tiers, some rules exchanged for others. */
	TierCases exchanging(List<RuleCases> gone, List<RuleCases> kept, List<RuleCases> added, Given given) {
		Map<Tier, Union> changed = new EnumMap<>(this.atLeast);
		changed.replaceAll((tier, cases) -> (tier != Tier.LOW)
				? cases.exchanging(given.by(gone, tier), given.by(kept, tier), given.by(added, tier)) : cases);
		return new TierCases(changed);
	}

	/** The tier of a case. */
	public Tier of(int number) {
		Tier highest = Tier.LOW;
		for (Tier tier : Tier.values()) {
			if (atLeast(tier).contains(number)) {
				highest = tier;
			}
		}
		return highest;
	}

	/** How many cases have this tier. */
	public int count(Tier tier) {
		return atLeast(tier).getCardinality() - above(tier).getCardinality();
	}

	/** The numbers of the cases that have this tier, in order. */
	public IntStream cases(Tier tier) {
		return RoaringBitmap.andNot(atLeast(tier), above(tier)).stream();
	}

	/** Those of some cases that have this tier. */
	RoaringBitmap of(RoaringBitmap cases, Tier tier) {
		RoaringBitmap exactly = RoaringBitmap.and(cases, atLeast(tier));
		exactly.andNot(above(tier));
		return exactly;
	}

	/** How many of some cases have this tier. */
	int count(RoaringBitmap cases, Tier tier) {
		return RoaringBitmap.andCardinality(cases, atLeast(tier)) - RoaringBitmap.andCardinality(cases, above(tier));
	}

	/** To be read, never to be changed. */
	private RoaringBitmap atLeast(Tier tier) {
		return Objects.requireNonNull(this.atLeast.get(tier)).all();
	}

	private RoaringBitmap above(Tier tier) {
		return (tier != Tier.PROHIBITED) ? atLeast(Tier.values()[tier.ordinal() + 1]) : new RoaringBitmap();
	}

	/** The cases that have another tier there. */
	RoaringBitmap differing(TierCases other) {
		RoaringBitmap differing = new RoaringBitmap();
		for (Tier tier : Tier.values()) {
			if (tier != Tier.LOW && atLeast(tier) != other.atLeast(tier)) {
				differing.or(RoaringBitmap.xor(atLeast(tier), other.atLeast(tier)));
			}
		}
		return differing;
	}

	/** The cases that a rule raises at least to a tier. */
	interface Given extends BiFunction<RuleCases, Tier, RoaringBitmap> {

		/** Of all rules that raise any case so far. */
		default List<RoaringBitmap> by(List<RuleCases> rules, Tier tier) {
			return rules.stream().map((rule) -> apply(rule, tier)).filter((cases) -> !cases.isEmpty()).toList();
		}

	}

}
