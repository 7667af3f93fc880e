package org.weighhouse.web.tolerated;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is none with this number, or not for these eyes.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchToleratedUse extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoSuchToleratedUse(String name) {
		super("`" + name + "` is not there");
	}

}
