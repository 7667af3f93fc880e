package org.weighhouse.web.assessment;

/**
 * A result is no longer what was stored.
 */
class AlteredWeighing extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long id;

	AlteredWeighing(long id) {
		super("weighing " + id + " was changed after it was stored: its verdict has another SHA-256");
		this.id = id;
	}

	long id() {
		return this.id;
	}

}
