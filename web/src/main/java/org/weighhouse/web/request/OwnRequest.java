package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * Nobody decides what they asked for themselves.
 */
public class OwnRequest extends Refused {

	private static final long serialVersionUID = 1L;

	private final long number;

	OwnRequest(long number) {
		super(HttpStatus.FORBIDDEN, "`REQ-" + number + "` was asked by who wants to decide it");
		this.number = number;
	}

	public long number() {
		return this.number;
	}

}
