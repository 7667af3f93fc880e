package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;

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

	/** What it is called where programs read it and words are found for it: `stale`. */
	public String code() {
		return StringUtils.uncapitalize(getClass().getSimpleName());
	}

}
