package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * The owner's step of an exception is the named risk owner's, and their only one.
 */
public class RiskOwnersStep extends Refused {

	private static final long serialVersionUID = 1L;

	RiskOwnersStep(long number) {
		super(HttpStatus.FORBIDDEN,
				"the named risk owner decides the step OWNER of `REQ-" + number + "`, and others its other steps");
	}

}
