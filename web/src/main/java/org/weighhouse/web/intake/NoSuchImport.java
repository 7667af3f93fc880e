package org.weighhouse.web.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * There is no such inventory, title or decision.
 */
class NoSuchImport extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	NoSuchImport(String name) {
		super(HttpStatus.NOT_FOUND, "no `" + name + "`");
	}

}
