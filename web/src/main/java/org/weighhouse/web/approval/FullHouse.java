package org.weighhouse.web.approval;

/**
 * As many people use it as were asked for.
 */
class FullHouse extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int headcount;

	FullHouse(String approval, int headcount) {
		super(approval + " is for " + headcount);
		this.headcount = headcount;
	}

	int headcount() {
		return this.headcount;
	}

}
