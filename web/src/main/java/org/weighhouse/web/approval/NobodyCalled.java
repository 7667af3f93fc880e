package org.weighhouse.web.approval;

/**
 * Nobody who is known here has this address.
 */
class NobodyCalled extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NobodyCalled(String email) {
		super("nobody has the address `" + email + "`");
	}

}
