package org.weighhouse.web.tolerated;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Somebody changed it since it was looked at.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class ChangedMeanwhile extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ChangedMeanwhile(String name) {
		super("`" + name + "` was changed meanwhile");
	}

}
