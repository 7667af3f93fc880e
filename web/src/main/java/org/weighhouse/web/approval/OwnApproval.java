package org.weighhouse.web.approval;

/**
 * Nobody decides about what they hold themselves.
 */
class OwnApproval extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OwnApproval(String approval) {
		super(approval + " is their own");
	}

}
