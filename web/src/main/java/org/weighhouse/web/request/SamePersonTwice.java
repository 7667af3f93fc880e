package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * Each step is decided by another person, however many roles one has.
 */
public class SamePersonTwice extends Refused {

	private static final long serialVersionUID = 1L;

	private final long number;

	SamePersonTwice(long number) {
		super(HttpStatus.CONFLICT, "one person satisfies one step of `REQ-" + number + "`");
		this.number = number;
	}

	public long number() {
		return this.number;
	}

}
