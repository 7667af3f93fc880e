package org.weighhouse.web.approval;

import java.util.List;

/**
 * What suspended it still holds: today's verdict is above what was approved, or news
 * stands against it.
 */
class StillSuspended extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Reason> reasons;

	StillSuspended(String approval, List<Reason> reasons) {
		super(approval + " still does not stand: " + Reason.text(reasons));
		this.reasons = List.copyOf(reasons);
	}

	List<Reason> reasons() {
		return this.reasons;
	}

}
