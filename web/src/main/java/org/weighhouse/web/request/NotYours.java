package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * Only its requester does that.
 */
public class NotYours extends Refused {

	private static final long serialVersionUID = 1L;

	private final long number;

	NotYours(long number) {
		super(HttpStatus.FORBIDDEN, "only who asked does that to `REQ-" + number + "`");
		this.number = number;
	}

	public long number() {
		return this.number;
	}

}
