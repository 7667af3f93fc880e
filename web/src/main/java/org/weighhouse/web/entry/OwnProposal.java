package org.weighhouse.web.entry;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Somebody agrees to what they proposed themselves.
 */
@ResponseStatus(HttpStatus.FORBIDDEN)
class OwnProposal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OwnProposal(String what) {
		super(what);
	}

}
