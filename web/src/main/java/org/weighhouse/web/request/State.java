package org.weighhouse.web.request;

/**
 * Where a request stands.
 */
public enum State {

	/** Being written; only its requester sees it. */
	DRAFT,
	/** Waits for the decision of its open step. */
	IN_REVIEW,
	/** Waits for the requester's answer; the clock of the step stands still. */
	INFO_REQUESTED,
	/** Granted by everybody that was needed, or by policy alone. */
	APPROVED,
	/** Refused by somebody, or by policy. */
	DENIED,
	/** Taken back by its requester. */
	WITHDRAWN,
	/** Nobody did anything for too long. */
	LAPSED;

	/** Whether somebody is still to do something about it. */
	public boolean isOpen() {
		return this == IN_REVIEW || this == INFO_REQUESTED;
	}

}
