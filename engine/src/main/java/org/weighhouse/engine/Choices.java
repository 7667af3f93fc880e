package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Every smallest set of things that meets all demands, a demand being met by any of its
 * options. Sets are masks of 64 bits; smallest means that nothing can be left out, nor
 * replaced by less.
 */
final class Choices {

	private final LongUnaryOperator including;

	/**
	 * @param including what a set brings with it, the set itself included
	 */
	Choices(LongUnaryOperator including) {
		this.including = including;
	}

	/** All smallest sets, none if a demand has no option. */
	List<Long> smallest(List<List<Long>> demands) {
		List<List<Long>> fewestFirst = new ArrayList<>(demands);
		fewestFirst.sort(Comparator.comparingInt(List::size));
		List<Long> sets = List.of(0L);
		for (List<Long> options : fewestFirst) {
			List<Long> met = new ArrayList<>();
			for (long set : sets) {
				if (options.stream().anyMatch((option) -> meets(set, option))) {
					met.add(set);
				}
				else {
					options.forEach((option) -> met.add(set | option));
				}
			}
			sets = minimal(met);
		}
		return sets;
	}

	/**
	 * Whether a set brings all that another brings: no egress at all includes an egress
	 * proxy.
	 */
	private boolean includes(long set, long other) {
		return (this.including.applyAsLong(other) & ~this.including.applyAsLong(set)) == 0;
	}

	private boolean meets(long set, long option) {
		return (option & ~this.including.applyAsLong(set)) == 0;
	}

	/** Leaves out what a smaller set brings already, and members that others bring. */
	private List<Long> minimal(List<Long> sets) {
		List<Long> minimal = new ArrayList<>();
		sets.stream()
			.map(this::withoutBrought)
			.distinct()
			.sorted(Comparator.comparingInt((set) -> Long.bitCount(this.including.applyAsLong(set))))
			.forEach((set) -> {
				if (minimal.stream().noneMatch((other) -> includes(set, other))) {
					minimal.add(set);
				}
			});
		return minimal;
	}

	private long withoutBrought(long set) {
		long kept = set;
		for (long rest = set; rest != 0; rest &= rest - 1) {
			long bit = Long.lowestOneBit(rest);
			if ((bit & ~this.including.applyAsLong(kept & ~bit)) == 0) {
				kept &= ~bit;
			}
		}
		return kept;
	}

}
