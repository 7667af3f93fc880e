package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * The verdict is no longer the one that was looked at.
 */
public class VerdictChanged extends Refused {

	private static final long serialVersionUID = 1L;

	private final String seen;

	private final String now;

	VerdictChanged(String seen, String now) {
		super(HttpStatus.CONFLICT, "the verdict `" + seen + "` is now `" + now + "`");
		this.seen = seen;
		this.now = now;
	}

	/** SHA-256 of the one that was looked at. */
	public String seen() {
		return this.seen;
	}

	/** SHA-256 of the one that holds now. */
	public String now() {
		return this.now;
	}

}
