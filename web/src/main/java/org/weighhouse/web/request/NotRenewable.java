package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * The approval cannot be renewed by this person now.
 */
public class NotRenewable extends Refused {

	private static final long serialVersionUID = 1L;

	private final Why why;

	/** What stands in the way. */
	public enum Why {

		/** There is none, or another person holds it. */
		NOT_HELD,
		/** Its last day is too far away. */
		TOO_EARLY,
		/** It was taken back, or a newer one took its place. */
		GONE,
		/** It was an emergency: whoever needs it longer asks for the use. */
		EMERGENCY

	}

	NotRenewable(long approval, Why why) {
		super((why == Why.NOT_HELD) ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
				"`APR-" + approval + "` is not renewed: " + why);
		this.why = why;
	}

	public Why why() {
		return this.why;
	}

}
