package org.weighhouse.web.request;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * The same person has already asked for the same use, and it is not decided yet.
 */
public class AlreadyOpen extends Refused {

	private static final long serialVersionUID = 1L;

	private final @Nullable Long other;

	AlreadyOpen(@Nullable Long other) {
		super(HttpStatus.CONFLICT,
				"the same use is already asked for" + ((other != null) ? " in `REQ-" + other + "`" : ""));
		this.other = other;
	}

	/** The number of the open one; null where it was sent at this very moment. */
	public @Nullable Long other() {
		return this.other;
	}

}
