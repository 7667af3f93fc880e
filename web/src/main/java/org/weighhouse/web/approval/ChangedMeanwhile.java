package org.weighhouse.web.approval;

/**
 * Somebody else changed it at the same moment.
 */
class ChangedMeanwhile extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ChangedMeanwhile(String approval) {
		super(approval + " was changed meanwhile");
	}

}
