package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * Only an exception has terms.
 */
public class NotAnException extends Refused {

	private static final long serialVersionUID = 1L;

	NotAnException(long number) {
		super(HttpStatus.CONFLICT, "`REQ-" + number + "` is no exception");
	}

}
