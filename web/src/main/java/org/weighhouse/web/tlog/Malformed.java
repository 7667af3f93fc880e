package org.weighhouse.web.tlog;

/**
 * Something is not written as the formats of a log say.
 */
public class Malformed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Malformed(String message) {
		super(message);
	}

}
