package org.weighhouse.web.tolerated;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * It ended, and nothing changes in it any more.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class AlreadyEnded extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AlreadyEnded(String name) {
		super("`" + name + "` has ended");
	}

}
