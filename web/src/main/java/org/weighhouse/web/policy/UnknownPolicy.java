package org.weighhouse.web.policy;

/**
 * No stored rule base has this digest.
 */
public class UnknownPolicy extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownPolicy(String digest) {
		super("no stored rule base has the digest `" + digest + "`");
	}

}
