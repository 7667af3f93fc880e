package org.weighhouse.web.tool;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such news.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownSignal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownSignal(long number) {
		super("no signal " + number);
	}

}
