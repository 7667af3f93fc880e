package org.weighhouse.web.control;

/**
 * There is no such control, or no verification with this number.
 */
public class UnknownVerification extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownVerification(String what) {
		super("no control or verification `" + what + "`");
	}

}
