package org.weighhouse.web.export;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Only whoever is Compliance takes registers away: they hold names and reasons of many.
 */
class NotCompliance extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	NotCompliance() {
		super(HttpStatus.FORBIDDEN, "only Compliance makes and takes away exports");
	}

}
