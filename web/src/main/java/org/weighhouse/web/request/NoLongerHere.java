package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * Who acts may no longer act here.
 */
public class NoLongerHere extends Refused {

	private static final long serialVersionUID = 1L;

	private final long person;

	NoLongerHere(long person) {
		super(HttpStatus.FORBIDDEN, "person " + person + " may no longer act here");
		this.person = person;
	}

	public long person() {
		return this.person;
	}

}
