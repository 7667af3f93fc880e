package org.weighhouse.web.entry;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is nothing at the place of the draft that was named.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NothingThere extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
