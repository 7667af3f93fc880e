package org.weighhouse.web.tolerated;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Only a reviewer says for how long something is tolerated.
 */
@ResponseStatus(HttpStatus.FORBIDDEN)
class NotAReviewer extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotAReviewer(String name) {
		super("`" + name + "` is changed by reviewers only");
	}

}
