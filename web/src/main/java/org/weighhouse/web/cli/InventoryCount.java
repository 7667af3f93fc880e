package org.weighhouse.web.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.inventory.By;
import org.weighhouse.web.inventory.Match;

/**
 * How many titles of an inventory are known by what, and whether one is too high: what is
 * not known counts as Prohibited unless only known titles count.
 */
final class InventoryCount implements InventoryLines.Listener {

	private final @Nullable Tier failOn;

	private final boolean knownOnly;

	private final Map<By, Long> known = new EnumMap<>(By.class);

	private final Map<Tier, Long> tiers = new EnumMap<>(Tier.class);

	private long titles;

	private long unsure;

	private long unknown;

	private long invalid;

	InventoryCount(@Nullable Tier failOn, boolean knownOnly) {
		this.failOn = failOn;
		this.knownOnly = knownOnly;
	}

	@Override
	public void line(InventoryLine line) {
		this.titles++;
		if (line.match() instanceof Match.Known match) {
			this.known.merge(match.by(), 1L, Long::sum);
		}
		else if (line.match() instanceof Match.Unsure) {
			this.unsure++;
		}
		else {
			this.unknown++;
		}
		if (line.weight() != null) {
			this.tiers.merge(line.weight().highest(), 1L, Long::sum);
		}
	}

	@Override
	public void invalid(long line, String field, String found, String expected) {
		this.invalid++;
	}

	long titles() {
		return this.titles;
	}

	Map<By, Long> known() {
		return this.known;
	}

	long unsure() {
		return this.unsure;
	}

	long unknown() {
		return this.unknown;
	}

	long invalid() {
		return this.invalid;
	}

	Map<Tier, Long> tiers() {
		return this.tiers;
	}

	int exit() {
		if (this.failOn == null) {
			return Exit.DONE;
		}
		boolean high = this.tiers.keySet().stream().anyMatch((tier) -> !this.failOn.isAbove(tier));
		boolean open = !this.knownOnly && this.unsure + this.unknown + this.invalid > 0;
		return (high || open) ? Exit.TOO_HIGH : Exit.DONE;
	}

	void tell(PrintWriter err, Words words) {
		long all = this.known.values().stream().mapToLong(Long::longValue).sum();
		err.println(words.get("inventory.count", this.titles, all, this.unsure, this.unknown, this.invalid));
		this.known.forEach((by, number) -> err.println(words.get("inventory.countBy." + by, number)));
		this.tiers.forEach((tier, number) -> err.println(words.get("inventory.countTier", number, words.tier(tier))));
		if (this.failOn != null && this.unsure + this.unknown + this.invalid > 0) {
			err.println(words.get(this.knownOnly ? "inventory.knownOnly" : "inventory.allCount"));
		}
	}

}
