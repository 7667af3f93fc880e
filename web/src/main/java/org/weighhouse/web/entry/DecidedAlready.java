package org.weighhouse.web.entry;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Somebody else has agreed or refused already.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class DecidedAlready extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DecidedAlready(String what) {
		super(what);
	}

}
