package org.weighhouse.web.entry;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Somebody changes the register who is no reviewer.
 */
@ResponseStatus(HttpStatus.FORBIDDEN)
class NotAnEditor extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotAnEditor(long person) {
		super("person " + person + " is no reviewer");
	}

}
