package org.weighhouse.engine;

import java.util.List;

import org.roaringbitmap.RoaringBitmap;

import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Tier;

/**
 * The cases in which a rule speaks at one end, and by tier those in which controls leave
 * its finding at that tier or above it.
 *
 * @param left by the ordinal of the tier; null above the tier of the rule
 */
record RuleCases(Rule rule, RoaringBitmap speaks, RoaringBitmap[] left) {

	private static final RoaringBitmap NONE = new RoaringBitmap();

	static RuleCases of(Rule rule, CaseEnd end) {
		RoaringBitmap speaks = end.where(rule.when());
		RoaringBitmap[] left = new RoaringBitmap[rule.tier().ordinal() + 1];
		left[0] = speaks;
		for (int tier = 1; tier < left.length; tier++) {
			RoaringBitmap lowered = end.where(reliefs(rule, Tier.values()[tier - 1]));
			left[tier] = lowered.isEmpty() ? left[tier - 1] : RoaringBitmap.andNot(left[tier - 1], lowered);
		}
		return new RuleCases(rule, speaks, left);
	}

	private static List<Rule.Relief> reliefs(Rule rule, Tier to) {
		return rule.reliefs().stream().filter((relief) -> relief.to() == to).toList();
	}

	/** Whether another rule speaks in the same cases and is lowered in the same way. */
	boolean judgesLike(Rule other) {
		return this.rule == other || this.rule.tier() == other.tier() && this.rule.when().equals(other.when())
				&& this.rule.reliefs().equals(other.reliefs());
	}

	/** The same cases of a rule that judges alike. */
	RuleCases of(Rule other) {
		return (this.rule == other) ? this : new RuleCases(other, this.speaks, this.left);
	}

	/** Where its own tier is at least a tier. */
	RoaringBitmap inherent(Tier tier) {
		return tier.isAbove(this.rule.tier()) ? NONE : this.speaks;
	}

	/** Where what is left of it is at least a tier. */
	RoaringBitmap residual(Tier tier) {
		return tier.isAbove(this.rule.tier()) ? NONE : this.left[tier.ordinal()];
	}

}
