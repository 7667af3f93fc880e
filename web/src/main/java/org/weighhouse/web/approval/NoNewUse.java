package org.weighhouse.web.approval;

/**
 * Nobody new begins to use a tool while a report about it stands.
 */
class NoNewUse extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String signal;

	NoNewUse(String approval, String signal) {
		super(approval + " takes nobody new while " + signal + " stands");
		this.signal = signal;
	}

	String signal() {
		return this.signal;
	}

}
