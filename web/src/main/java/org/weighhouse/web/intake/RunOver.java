package org.weighhouse.web.intake;

/**
 * A run is not to go on: somebody gave the inventory up, or began after it.
 */
class RunOver extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RunOver(String name) {
		super("`" + name + "` is not read any further");
	}

}
