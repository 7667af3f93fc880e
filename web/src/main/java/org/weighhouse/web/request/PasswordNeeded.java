package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * Deciding asks for one's password again, and it was not given or not the right one.
 */
public class PasswordNeeded extends Refused {

	private static final long serialVersionUID = 1L;

	PasswordNeeded() {
		super(HttpStatus.FORBIDDEN, "deciding needs the password again");
	}

}
