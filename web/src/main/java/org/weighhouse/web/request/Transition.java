package org.weighhouse.web.request;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the table that says what may be done to a request, by whom, and what becomes
 * of it. What no row allows is refused.
 */
record Transition(State from, Move move, By by, When when, State to) {

	/** Who may. */
	enum By {

		/** Who asks, and nobody else. */
		REQUESTER,
		/** Who holds the role of the open step, did not ask, and has not decided yet. */
		DECIDER,
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
		/** The route denies. */
		ROUTE_DENIES,
		/** Unknowns alone could make it PROHIBITED. */
		UNSETTLED,
		/** Others must decide as well. */
		DECISIONS_LEFT,
		/** The last needed word. */
		LAST_DECISION

	}

	static final List<Transition> TABLE = List.of(
			new Transition(State.DRAFT, Move.CHANGE, By.REQUESTER, When.ALWAYS, State.DRAFT),
			new Transition(State.DRAFT, Move.SUBMIT, By.REQUESTER, When.STEPS_PLANNED, State.IN_REVIEW),
			new Transition(State.DRAFT, Move.SUBMIT, By.REQUESTER, When.BY_POLICY, State.APPROVED),
			new Transition(State.DRAFT, Move.SUBMIT, By.REQUESTER, When.ROUTE_DENIES, State.DENIED),
			new Transition(State.DRAFT, Move.WITHDRAW, By.REQUESTER, When.ALWAYS, State.WITHDRAWN),
			new Transition(State.IN_REVIEW, Move.ASK, By.DECIDER, When.ALWAYS, State.INFO_REQUESTED),
			new Transition(State.IN_REVIEW, Move.APPROVE, By.DECIDER, When.DECISIONS_LEFT, State.IN_REVIEW),
			new Transition(State.IN_REVIEW, Move.APPROVE, By.DECIDER, When.LAST_DECISION, State.APPROVED),
			new Transition(State.IN_REVIEW, Move.DENY, By.DECIDER, When.ALWAYS, State.DENIED),
			new Transition(State.IN_REVIEW, Move.TAKE_NEW_VERDICT, By.DECIDER, When.STEPS_PLANNED, State.IN_REVIEW),
			new Transition(State.IN_REVIEW, Move.TAKE_NEW_VERDICT, By.DECIDER, When.BY_POLICY, State.APPROVED),
			new Transition(State.IN_REVIEW, Move.TAKE_NEW_VERDICT, By.DECIDER, When.ROUTE_DENIES, State.DENIED),
			new Transition(State.IN_REVIEW, Move.TAKE_NEW_VERDICT, By.DECIDER, When.UNSETTLED, State.IN_REVIEW),
			new Transition(State.IN_REVIEW, Move.ASSIGN, By.DECIDER, When.ALWAYS, State.IN_REVIEW),
			new Transition(State.IN_REVIEW, Move.UNASSIGN, By.DECIDER, When.ALWAYS, State.IN_REVIEW),
			new Transition(State.IN_REVIEW, Move.WITHDRAW, By.REQUESTER, When.ALWAYS, State.WITHDRAWN),
			new Transition(State.IN_REVIEW, Move.LAPSE, By.CLOCK, When.ALWAYS, State.LAPSED),
			new Transition(State.INFO_REQUESTED, Move.ANSWER, By.REQUESTER, When.ALWAYS, State.IN_REVIEW),
			new Transition(State.INFO_REQUESTED, Move.WITHDRAW, By.REQUESTER, When.ALWAYS, State.WITHDRAWN),
			new Transition(State.INFO_REQUESTED, Move.LAPSE, By.CLOCK, When.ALWAYS, State.LAPSED));

	/**
	 * Who may do this now.
	 * @throws NotPossibleNow if nobody may
	 */
	static By by(State from, Move move) {
		return rows(from, move).findFirst().orElseThrow(() -> new NotPossibleNow(from, move)).by();
	}

	/** What becomes of it. */
	static State next(State from, Move move, When when) {
		return rows(from, move).filter((row) -> row.when() == when)
			.findFirst()
			.orElseThrow(() -> new NotPossibleNow(from, move))
			.to();
	}

	private static Stream<Transition> rows(State from, Move move) {
		return TABLE.stream().filter((row) -> row.from() == from && row.move() == move);
	}

}
