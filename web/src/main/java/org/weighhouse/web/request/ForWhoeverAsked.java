package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * A delegate does not decide in the place of whoever asked, declared the emergency that
 * is looked at again, or bears the risk.
 */
public class ForWhoeverAsked extends Refused {

	private static final long serialVersionUID = 1L;

	private final long number;

	ForWhoeverAsked(long number) {
		super(HttpStatus.FORBIDDEN,
				"nobody decides `REQ-" + number + "` in the place of who asked, declared it or bears its risk");
		this.number = number;
	}

	public long number() {
		return this.number;
	}

}
