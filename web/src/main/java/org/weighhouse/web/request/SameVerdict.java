package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * There is no newer verdict to look at.
 */
public class SameVerdict extends Refused {

	private static final long serialVersionUID = 1L;

	private final long number;

	SameVerdict(long number) {
		super(HttpStatus.CONFLICT, "the verdict of `REQ-" + number + "` is still the same");
		this.number = number;
	}

	public long number() {
		return this.number;
	}

}
