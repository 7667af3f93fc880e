package org.weighhouse.web.tool;

/**
 * News that was withdrawn, is as grave as that already, or that nobody wants softened.
 */
public class NothingToChange extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NothingToChange(String signal) {
		super(signal + " does not change like that");
	}

}
