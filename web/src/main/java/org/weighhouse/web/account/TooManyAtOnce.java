package org.weighhouse.web.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * More people sign in at this moment than the machine has room for.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class TooManyAtOnce extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
