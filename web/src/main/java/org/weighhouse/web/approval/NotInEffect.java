package org.weighhouse.web.approval;

/**
 * The approval has ended, or has not come to its end yet: nothing can be changed in it.
 */
class NotInEffect extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Approval.State state;

	NotInEffect(String approval, Approval.State state) {
		super(approval + " is " + state);
		this.state = state;
	}

	Approval.State state() {
		return this.state;
	}

}
