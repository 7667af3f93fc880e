package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * No request has this number, or not for these eyes.
 */
public class NoSuchRequest extends Refused {

	private static final long serialVersionUID = 1L;

	private final long number;

	NoSuchRequest(long number) {
		super(HttpStatus.NOT_FOUND, "no request `REQ-" + number + "`");
		this.number = number;
	}

	public long number() {
		return this.number;
	}

}
