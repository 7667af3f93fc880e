package org.weighhouse.web.tool;

/**
 * Whoever wants news to be taken less gravely does not agree with themselves.
 */
class SecondPersonNeeded extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SecondPersonNeeded(String signal) {
		super(signal + " takes a second person");
	}

}
