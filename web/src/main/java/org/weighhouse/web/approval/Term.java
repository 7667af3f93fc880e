package org.weighhouse.web.approval;

import java.time.LocalDate;

/**
 * From the beginning of a day to the end of a day, both in UTC.
 */
record Term(LocalDate starts, LocalDate ends) {

	Term {
		if (ends.isBefore(starts)) {
			throw new IllegalArgumentException("ends " + ends + " before it starts " + starts);
		}
	}

	boolean isBefore(LocalDate day) {
		return this.ends.isBefore(day);
	}

	boolean isAfter(LocalDate day) {
		return this.starts.isAfter(day);
	}

}
