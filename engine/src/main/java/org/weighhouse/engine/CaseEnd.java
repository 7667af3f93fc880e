package org.weighhouse.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Controls;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;

/**
 * One end of the range of all indexed cases: where conditions hold, and where controls
 * are in effect. Remembers what it worked out, so it lives no longer than one judging.
 */
final class CaseEnd {

	private final CaseIndex index;

	private final Controls controls;

	private final boolean upper;

	private final RoaringBitmap[][] assumed;

	private final RoaringBitmap[] inEffect;

	private final Map<Long, RoaringBitmap> reliefs = new HashMap<>();

	CaseEnd(CaseIndex index, Controls controls, boolean upper) {
		this.index = index;
		this.controls = controls;
		this.upper = upper;
		this.assumed = new RoaringBitmap[index.questionnaire().size()][];
		this.inEffect = new RoaringBitmap[controls.list().size()];
	}

	/** The cases in which all parts of a condition hold. */
	RoaringBitmap where(Condition.AllOf condition) {
		return all(condition.parts().stream().map(this::holds));
	}

	/** The cases in which one of some reliefs takes effect: to be read, never changed. */
	RoaringBitmap where(List<Rule.Relief> reliefs) {
		return any(reliefs.stream().map((relief) -> this.reliefs.computeIfAbsent(relief.mask(), this::allInEffect)));
	}

	private RoaringBitmap allInEffect(long mask) {
		return all(this.controls.list().stream().filter((each) -> (each.bit() & mask) != 0).map(this::inEffect));
	}

	private RoaringBitmap all(Stream<RoaringBitmap> parts) {
		List<RoaringBitmap> fewestFirst = parts.sorted(Comparator.comparingInt(RoaringBitmap::getCardinality)).toList();
		if (fewestFirst.size() < 2) {
			return (fewestFirst.isEmpty() ? this.index.cases() : fewestFirst.get(0)).clone();
		}
		RoaringBitmap all = RoaringBitmap.and(fewestFirst.get(0), fewestFirst.get(1));
		fewestFirst.stream().skip(2).forEach(all::and);
		return all;
	}

	private RoaringBitmap holds(Condition condition) {
		if (condition instanceof Condition.AtLeast atLeast) {
			return atLeast(atLeast.question(), atLeast.rank());
		}
		if (condition instanceof Condition.AllOf all) {
			return where(all);
		}
		return any(((Condition.AnyOf) condition).parts().stream().map(this::holds));
	}

	private static RoaringBitmap any(Stream<RoaringBitmap> parts) {
		List<RoaringBitmap> any = parts.toList();
		return (any.size() == 1) ? any.get(0) : FastAggregation.or(any.iterator());
	}

	/** To be read, never to be changed. */
	private RoaringBitmap atLeast(Question question, int rank) {
		RoaringBitmap known = this.index.known(question.index(), rank);
		RoaringBitmap open = this.index.open(question.index());
		if (!this.upper || rank > question.unknownRank() || open.isEmpty()) {
			return known;
		}
		RoaringBitmap[] ranks = this.assumed[question.index()];
		if (ranks == null) {
			ranks = new RoaringBitmap[question.answers().size()];
			this.assumed[question.index()] = ranks;
		}
		if (ranks[rank] == null) {
			ranks[rank] = RoaringBitmap.or(known, open);
		}
		return ranks[rank];
	}

	/**
	 * Where a control is in effect: it is verified and valid, or one that includes it is,
	 * and it is valid itself. To be read, never to be changed.
	 */
	private RoaringBitmap inEffect(Control control) {
		if (this.inEffect[control.index()] == null) {
			RoaringBitmap cases = any(this.controls.list()
				.stream()
				.filter((each) -> (this.controls.including(each.bit()) & control.bit()) != 0)
				.map((each) -> valid(this.index.verified(each.id()), each)));
			this.inEffect[control.index()] = valid(cases, control);
		}
		return this.inEffect[control.index()];
	}

	private RoaringBitmap valid(RoaringBitmap cases, Control control) {
		RoaringBitmap valid = cases;
		for (Control.AtMost limit : control.validOnlyIf()) {
			valid = RoaringBitmap.andNot(valid, atLeast(limit.question(), limit.rank() + 1));
		}
		return valid;
	}

}
