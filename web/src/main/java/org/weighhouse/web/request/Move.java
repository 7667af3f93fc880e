package org.weighhouse.web.request;

/**
 * What can be done to a request.
 */
public enum Move {

	/** The requester writes on. */
	CHANGE,
	/** The requester sends it. */
	SUBMIT,
	/** The CISO allows it at once. */
	DECLARE,
	/** It opens by itself, after an emergency. */
	OPEN,
	/** A decider asks the requester something. */
	ASK,
	/** The requester answers. */
	ANSWER,
	/** A decider says yes. */
	APPROVE,
	/** A decider says no. */
	DENY,
	/** A decider has looked at a newer verdict. */
	TAKE_NEW_VERDICT,
	/** A decider takes it on. */
	ASSIGN,
	/** A decider gives it back to all. */
	UNASSIGN,
	/** The requester takes it back. */
	WITHDRAW,
	/** Its time is over. */
	LAPSE

}
