package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * What was asked for is not done, and why; nothing has changed.
 */
public abstract class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	Refused(HttpStatus status, String message) {
		super(message);
		this.status = status;
	}

	/** How a program is told. */
	public HttpStatus status() {
		return this.status;
	}

}
