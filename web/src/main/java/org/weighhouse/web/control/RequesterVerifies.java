package org.weighhouse.web.control;

/**
 * Whoever asked for a tool wanted to verify a control of that request themselves.
 */
public class RequesterVerifies extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RequesterVerifies() {
		super("whoever asks does not verify: somebody else must");
	}

}
