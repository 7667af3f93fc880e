package org.weighhouse.web.control;

/**
 * Somebody without the role of a reviewer wanted to verify, renew or end a control.
 */
public class NotAReviewer extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotAReviewer(long person) {
		super("person " + person + " is no reviewer");
	}

}
