package org.weighhouse.web.tolerated;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A request covers the group already.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class AlreadyAsked extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AlreadyAsked(String name) {
		super("`" + name + "` is asked for already");
	}

}
