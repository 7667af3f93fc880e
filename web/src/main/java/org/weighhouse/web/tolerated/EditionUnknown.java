package org.weighhouse.web.tolerated;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Nobody knows the edition yet, so that nobody can ask for it.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class EditionUnknown extends RuntimeException {

	private static final long serialVersionUID = 1L;

	EditionUnknown(String name) {
		super("`" + name + "` names no edition");
	}

}
