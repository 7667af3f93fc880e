package org.weighhouse.web.approval;

import java.time.LocalDate;
import java.util.List;

/**
 * By when an approval should be renewed although it lasts longer, and why. It stays in
 * effect meanwhile.
 *
 * @param because the reasons, as {@link Reason#text}
 */
record EarlyRecertification(LocalDate since, LocalDate until, String because) {

	private static final int DAYS = 30;

	static EarlyRecertification of(LocalDate today, List<Reason> reasons) {
		return new EarlyRecertification(today, today.plusDays(DAYS), Reason.text(reasons));
	}

	/** For other reasons; the day does not move. */
	EarlyRecertification because(List<Reason> reasons) {
		return new EarlyRecertification(this.since, this.until, Reason.text(reasons));
	}

	List<Reason> reasons() {
		return Reason.read(this.because);
	}

}
