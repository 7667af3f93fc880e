package org.weighhouse.web.export;

/**
 * More rows than make sense on paper.
 */
class TooManyRows extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TooManyRows(long found, long most) {
		super("found " + found + " rows, a PDF holds at most " + most + ": narrow it, or take CSV, XLSX or JSON Lines");
	}

}
