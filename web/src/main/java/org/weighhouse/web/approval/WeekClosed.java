package org.weighhouse.web.approval;

import java.time.LocalDate;

/**
 * The logs of that week were looked at already, were missed, or are none of this
 * approval.
 */
class WeekClosed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final LocalDate monday;

	WeekClosed(String approval, LocalDate monday) {
		super("the week of " + monday + " is not open in " + approval);
		this.monday = monday;
	}

	LocalDate monday() {
		return this.monday;
	}

}
