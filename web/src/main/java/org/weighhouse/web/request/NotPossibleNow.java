package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * The request is where this is not done.
 */
public class NotPossibleNow extends Refused {

	private static final long serialVersionUID = 1L;

	private final State state;

	private final Move move;

	NotPossibleNow(State state, Move move) {
		super(HttpStatus.CONFLICT, move + " is not possible while " + state);
		this.state = state;
		this.move = move;
	}

	/** Where it stands. */
	public State state() {
		return this.state;
	}

	/** What was wanted. */
	public Move move() {
		return this.move;
	}

}
