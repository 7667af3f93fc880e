package org.weighhouse.web.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Inventories are taken in by reviewers and administrators; compliance reads along.
 */
class NotForInventories extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	NotForInventories() {
		super(HttpStatus.FORBIDDEN, "this needs the role Reviewer or Administrator");
	}

}
