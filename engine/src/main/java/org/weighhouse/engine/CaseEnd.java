package org.weighhouse.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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

	private static final RoaringBitmap NONE = new RoaringBitmap();

	private final CaseIndex index;

	private final Controls controls;

	/** The other end, if this is the upper one. */
	private final @Nullable CaseEnd lower;

	private final RoaringBitmap[][] atLeast;

	private final RoaringBitmap[] inEffect;

	private final Map<Long, RoaringBitmap> reliefs = new HashMap<>();

	private CaseEnd(CaseIndex index, Controls controls, @Nullable CaseEnd lower) {
		this.index = index;
		this.controls = controls;
		this.lower = lower;
		this.atLeast = new RoaringBitmap[index.questionnaire().size()][];
		this.inEffect = new RoaringBitmap[controls.list().size()];
	}

	/** The end at which open questions are harmless. */
	static CaseEnd lower(CaseIndex index, Controls controls) {
		return new CaseEnd(index, controls, null);
	}

	/** The end above this one, at which open questions count as unknown does. */
	CaseEnd upper() {
		return new CaseEnd(this.index, this.controls, this);
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
		if (rank >= question.answers().size()) {
			return NONE;
		}
		RoaringBitmap[] ranks = this.atLeast[question.index()];
		if (ranks == null) {
			ranks = new RoaringBitmap[question.answers().size()];
			this.atLeast[question.index()] = ranks;
		}
		if (ranks[rank] == null) {
			QuestionCases cases = this.index.question(question.index());
			if (this.lower == null) {
				ranks[rank] = either(atLeast(question, rank + 1), cases.exactly(rank));
			}
			else {
				RoaringBitmap known = this.lower.atLeast(question, rank);
				ranks[rank] = (rank > question.unknownRank()) ? known : either(known, cases.open());
			}
		}
		return ranks[rank];
	}

	private static RoaringBitmap either(RoaringBitmap one, RoaringBitmap other) {
		if (one.isEmpty() || other.isEmpty()) {
			return one.isEmpty() ? other : one;
		}
		return RoaringBitmap.or(one, other);
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
