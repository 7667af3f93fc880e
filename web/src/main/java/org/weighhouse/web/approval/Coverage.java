package org.weighhouse.web.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.web.tool.Versions;

/**
 * How far one approval answers what somebody asks: what it is too narrow for, and on what
 * it is allowed.
 *
 * @param state where the approval stands on the day
 * @param tooNarrow what was asked for and lies outside of it
 * @param provisos what must hold besides, since nobody asked about it
 * @param open how many of its conditions are not met yet
 */
record Coverage(Approval approval, Approval.State state, List<Limit> tooNarrow, List<Limit> provisos, long open) {

	/** A side of an approval's reach, and how far it goes there. */
	record Limit(Side side, String reaches) {
	}

	/** The sides of an approval's reach. */
	enum Side {

		BLUEPRINT, DATA_CLASS, ENVIRONMENT, PROJECT, VERSION

	}

	static Coverage of(Approval approval, Asking asking, Question dataClass, LocalDate today) {
		Reading reading = new Reading();
		Reach reach = approval.reach();
		reading.equal(Side.BLUEPRINT, reach.blueprint(), asking.blueprint());
		reading.compare(Side.DATA_CLASS, reach.dataClass(), asking.dataClass(),
				(asked) -> dataClass.rank(asked) >= 0 && dataClass.rank(asked) <= dataClass.rank(reach.dataClass()));
		if (!reach.allowedEnvironments().isEmpty()) {
			reading.compare(Side.ENVIRONMENT, reach.environments(), asking.environment(),
					(asked) -> reach.allowedEnvironments().contains(asked));
		}
		reading.equal(Side.PROJECT, reach.project(), asking.project());
		Versions versions = approval.versions();
		if (versions != null) {
			reading.compare(Side.VERSION, versions.toString(), asking.version(), versions::contain);
		}
		long open = approval.conditions().stream().filter((condition) -> !condition.isMet()).count();
		return new Coverage(approval, approval.stateOn(today), List.copyOf(reading.tooNarrow),
				List.copyOf(reading.provisos), open);
	}

	boolean isInEffect() {
		return this.state == Approval.State.ACTIVE;
	}

	boolean allows() {
		return isInEffect() && this.tooNarrow.isEmpty();
	}

	/** Allowed, and nothing more to look after. */
	boolean allowsPlainly() {
		return allows() && this.provisos.isEmpty() && this.open == 0;
	}

	private static final class Reading {

		private final List<Limit> tooNarrow = new ArrayList<>();

		private final List<Limit> provisos = new ArrayList<>();

		void equal(Side side, @Nullable String reaches, @Nullable String asked) {
			if (reaches != null) {
				compare(side, reaches, asked, reaches::equals);
			}
		}

		void compare(Side side, String reaches, @Nullable String asked, Predicate<String> within) {
			if (asked == null) {
				this.provisos.add(new Limit(side, reaches));
			}
			else if (!within.test(asked)) {
				this.tooNarrow.add(new Limit(side, reaches));
			}
		}

	}

}
