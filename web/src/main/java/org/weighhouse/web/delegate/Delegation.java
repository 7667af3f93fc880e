package org.weighhouse.web.delegate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.account.Role;

/**
 * Somebody decides in the place of another who holds a role, from one day to another,
 * both in UTC.
 *
 * @param giver who holds the role
 * @param taker who decides in their place, in their own name
 * @param endedBy who ended it early; null while nobody did
 */
record Delegation(long id, long giver, long taker, Role role, LocalDate starts, LocalDate ends, String reason,
		@Nullable Long endedBy) {

	/** As people and the audit log name it. */
	public String name() {
		return "DEL-" + this.id;
	}

	boolean isOver(LocalDate today) {
		return this.endedBy != null || this.ends.isBefore(today);
	}

	public Standing standing(LocalDate today) {
		if (this.endedBy != null) {
			return Standing.ENDED;
		}
		if (this.ends.isBefore(today)) {
			return Standing.OVER;
		}
		return this.starts.isAfter(today) ? Standing.AHEAD : Standing.NOW;
	}

	/** Where it stands on a day. */
	enum Standing {

		AHEAD, NOW, OVER, ENDED

	}

}
