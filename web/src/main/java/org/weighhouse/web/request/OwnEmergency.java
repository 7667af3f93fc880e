package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * Whoever declared an emergency does not say whether that was right.
 */
public class OwnEmergency extends Refused {

	private static final long serialVersionUID = 1L;

	OwnEmergency(long number) {
		super(HttpStatus.FORBIDDEN, "who declared the emergency does not decide `REQ-" + number + "`");
	}

}
