package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * The request leaves no door to an exception.
 */
public class NoDoor extends Refused {

	private static final long serialVersionUID = 1L;

	NoDoor(long number) {
		super(HttpStatus.CONFLICT, "`REQ-" + number + "` leaves no door to an exception");
	}

}
