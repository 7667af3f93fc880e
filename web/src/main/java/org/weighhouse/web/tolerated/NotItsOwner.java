package org.weighhouse.web.tolerated;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Only its owner asks for the group.
 */
@ResponseStatus(HttpStatus.FORBIDDEN)
class NotItsOwner extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotItsOwner(String name) {
		super("`" + name + "` is not theirs to ask for");
	}

}
