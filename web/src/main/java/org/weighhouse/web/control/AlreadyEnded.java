package org.weighhouse.web.control;

/**
 * A verification was ended before.
 */
public class AlreadyEnded extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long verification;

	AlreadyEnded(long verification) {
		super("verification " + verification + " has been ended: verify the control anew");
		this.verification = verification;
	}

	long verification() {
		return this.verification;
	}

}
