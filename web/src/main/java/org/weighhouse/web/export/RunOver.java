package org.weighhouse.web.export;

/**
 * Somebody cancelled it, or another instance began anew: this run stops.
 */
class RunOver extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RunOver(String name) {
		super("`" + name + "` is not to go on");
	}

}
