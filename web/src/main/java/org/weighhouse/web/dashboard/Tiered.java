package org.weighhouse.web.dashboard;

import java.util.EnumMap;
import java.util.Map;

import org.weighhouse.engine.rulebook.Tier;

/**
 * How many of each tier.
 */
record Tiered(Map<Tier, Long> counts) {

	Tiered {
		Map<Tier, Long> all = new EnumMap<>(Tier.class);
		for (Tier tier : Tier.values()) {
			all.put(tier, counts.getOrDefault(tier, 0L));
		}
		counts = Map.copyOf(all);
	}

	static Tiered none() {
		return new Tiered(Map.of());
	}

	Tiered plus(Tier tier, long count) {
		Map<Tier, Long> more = new EnumMap<>(this.counts);
		more.merge(tier, count, Long::sum);
		return new Tiered(more);
	}

	Tiered plus(Tiered other) {
		Tiered sum = this;
		for (Tier tier : Tier.values()) {
			sum = sum.plus(tier, other.of(tier));
		}
		return sum;
	}

	long of(Tier tier) {
		return this.counts.getOrDefault(tier, 0L);
	}

	long total() {
		return this.counts.values().stream().mapToLong(Long::longValue).sum();
	}

}
