package org.weighhouse.web.export;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * There is no such export, or its file is not there.
 */
class NoSuchExport extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	NoSuchExport(String name) {
		super(HttpStatus.NOT_FOUND, "no `" + name + "`");
	}

}
