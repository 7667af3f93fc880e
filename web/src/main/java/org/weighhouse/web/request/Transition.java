package org.weighhouse.web.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row of the table that says what may be done to a request, by whom, and what becomes
 * of it. What no row allows is refused.
 */
record Transition(Set<Kind> kinds, State from, Move move, By by, When when, State to) {

	/** Who may. */
	enum By {

		/** Who asks, and nobody else. */
		REQUESTER,
		/** Who holds the role of the open step, did not ask, and has not decided yet. */
		DECIDER,
		/** The CISO, and never for themselves. */
		CISO,
		/** Nobody: it follows from another act. */
		ITSELF,
		/** Nobody: a time limit passes. */
		CLOCK

	}

	/** What picks the row where there are several. */
	enum When {

		ALWAYS,
		/** The route has steps. */
		STEPS_PLANNED,
		/** The route has none: policy decides. */
		BY_POLICY,
		/** The route denies; to an exception, its door is closed. */
		ROUTE_DENIES,
		/** Unknowns alone could make it PROHIBITED. */
		UNSETTLED,
		/** Others must decide as well. */
		DECISIONS_LEFT,
		/** The last needed word. */
		LAST_DECISION

	}

	/** What people ask for by themselves. */
	private static final Set<Kind> ASKED = EnumSet.of(Kind.USE, Kind.STANDING, Kind.EXCEPTION);

	/** What policy alone may allow. */
	private static final Set<Kind> USUAL = EnumSet.of(Kind.USE, Kind.STANDING);

	/** What people decide step by step. */
	private static final Set<Kind> DECIDED = EnumSet.complementOf(EnumSet.of(Kind.EMERGENCY));

	private static final Set<Kind> EMERGENCY = EnumSet.of(Kind.EMERGENCY);

	private static final Set<Kind> REVIEW = EnumSet.of(Kind.REVIEW);

	static final List<Transition> TABLE = List.of(
			new Transition(ASKED, State.DRAFT, Move.CHANGE, By.REQUESTER, When.ALWAYS, State.DRAFT),
			new Transition(ASKED, State.DRAFT, Move.SUBMIT, By.REQUESTER, When.STEPS_PLANNED, State.IN_REVIEW),
			new Transition(USUAL, State.DRAFT, Move.SUBMIT, By.REQUESTER, When.BY_POLICY, State.APPROVED),
			new Transition(ASKED, State.DRAFT, Move.SUBMIT, By.REQUESTER, When.ROUTE_DENIES, State.DENIED),
			new Transition(ASKED, State.DRAFT, Move.WITHDRAW, By.REQUESTER, When.ALWAYS, State.WITHDRAWN),
			new Transition(EMERGENCY, State.DRAFT, Move.DECLARE, By.CISO, When.ALWAYS, State.APPROVED),
			new Transition(REVIEW, State.DRAFT, Move.OPEN, By.ITSELF, When.STEPS_PLANNED, State.IN_REVIEW),
			new Transition(DECIDED, State.IN_REVIEW, Move.ASK, By.DECIDER, When.ALWAYS, State.INFO_REQUESTED),
			new Transition(DECIDED, State.IN_REVIEW, Move.APPROVE, By.DECIDER, When.DECISIONS_LEFT, State.IN_REVIEW),
			new Transition(DECIDED, State.IN_REVIEW, Move.APPROVE, By.DECIDER, When.LAST_DECISION, State.APPROVED),
			new Transition(DECIDED, State.IN_REVIEW, Move.DENY, By.DECIDER, When.ALWAYS, State.DENIED),
			new Transition(DECIDED, State.IN_REVIEW, Move.TAKE_NEW_VERDICT, By.DECIDER, When.STEPS_PLANNED,
					State.IN_REVIEW),
			new Transition(USUAL, State.IN_REVIEW, Move.TAKE_NEW_VERDICT, By.DECIDER, When.BY_POLICY, State.APPROVED),
			new Transition(ASKED, State.IN_REVIEW, Move.TAKE_NEW_VERDICT, By.DECIDER, When.ROUTE_DENIES, State.DENIED),
			new Transition(ASKED, State.IN_REVIEW, Move.TAKE_NEW_VERDICT, By.DECIDER, When.UNSETTLED, State.IN_REVIEW),
			new Transition(DECIDED, State.IN_REVIEW, Move.ASSIGN, By.DECIDER, When.ALWAYS, State.IN_REVIEW),
			new Transition(DECIDED, State.IN_REVIEW, Move.UNASSIGN, By.DECIDER, When.ALWAYS, State.IN_REVIEW),
			new Transition(ASKED, State.IN_REVIEW, Move.WITHDRAW, By.REQUESTER, When.ALWAYS, State.WITHDRAWN),
			new Transition(ASKED, State.IN_REVIEW, Move.LAPSE, By.CLOCK, When.ALWAYS, State.LAPSED),
			new Transition(REVIEW, State.IN_REVIEW, Move.LAPSE, By.CLOCK, When.ALWAYS, State.DENIED),
			new Transition(DECIDED, State.INFO_REQUESTED, Move.ANSWER, By.REQUESTER, When.ALWAYS, State.IN_REVIEW),
			new Transition(ASKED, State.INFO_REQUESTED, Move.WITHDRAW, By.REQUESTER, When.ALWAYS, State.WITHDRAWN),
			new Transition(ASKED, State.INFO_REQUESTED, Move.LAPSE, By.CLOCK, When.ALWAYS, State.LAPSED),
			new Transition(REVIEW, State.INFO_REQUESTED, Move.LAPSE, By.CLOCK, When.ALWAYS, State.DENIED));

	/**
	 * Who may do this now.
	 * @throws NotPossibleNow if nobody may
	 */
	static By by(Kind kind, State from, Move move) {
		return rows(kind, from, move).findFirst().orElseThrow(() -> new NotPossibleNow(from, move)).by();
	}

	/** What becomes of it. */
	static State next(Kind kind, State from, Move move, When when) {
		return rows(kind, from, move).filter((row) -> row.when() == when)
			.findFirst()
			.orElseThrow(() -> new NotPossibleNow(from, move))
			.to();
	}

	private static Stream<Transition> rows(Kind kind, State from, Move move) {
		return TABLE.stream().filter((row) -> row.kinds().contains(kind) && row.from() == from && row.move() == move);
	}

}
