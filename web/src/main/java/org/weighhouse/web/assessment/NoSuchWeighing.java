package org.weighhouse.web.assessment;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * No result has this number.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchWeighing extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoSuchWeighing(long id) {
		super("no weighing " + id);
	}

}
