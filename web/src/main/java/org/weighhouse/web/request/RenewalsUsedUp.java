package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * The exception was renewed as often as the routing table allows.
 */
public class RenewalsUsedUp extends Refused {

	private static final long serialVersionUID = 1L;

	private final int renewals;

	RenewalsUsedUp(int renewals) {
		super(HttpStatus.CONFLICT, "an exception for this use was granted, and may be renewed " + renewals + " times");
		this.renewals = renewals;
	}

	/** How often it may be renewed. */
	public int renewals() {
		return this.renewals;
	}

}
