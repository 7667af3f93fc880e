package org.weighhouse.web.approval;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is none, or none that this person may see.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchApproval extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoSuchApproval(String what) {
		super("no approval " + what);
	}

}
