package org.weighhouse.web.request;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.account.Role;

/**
 * One needed decision: how many people of which role, and until when.
 *
 * @param revision the revision of the verdict it was planned for
 * @param position its place in the order, from 1
 * @param openedAt when its turn came; null before
 * @param dueAt until when it should be decided; null while its clock stands still
 * @param left what is left of its working time while its clock stands still
 */
public record Step(int revision, int position, Role role, int quorum, @Nullable Instant openedAt,
		@Nullable Instant dueAt, @Nullable Duration left, @Nullable Instant decidedAt) {

	static Step planned(int revision, int position, Role role, int quorum, Duration time) {
		return new Step(revision, position, role, quorum, null, null, time, null);
	}

	public boolean isOpen() {
		return this.openedAt != null && this.decidedAt == null;
	}

	Step started(Instant now, WorkingTime calendar) {
		Duration time = (this.left != null) ? this.left : Duration.ZERO;
		return new Step(this.revision, this.position, this.role, this.quorum,
				(this.openedAt != null) ? this.openedAt : now, calendar.plus(now, time), null, null);
	}

	Step stopped(Instant now, WorkingTime calendar) {
		Duration kept = (this.dueAt != null) ? calendar.between(now, this.dueAt) : Duration.ZERO;
		return new Step(this.revision, this.position, this.role, this.quorum, this.openedAt, null, kept, null);
	}

	Step decided(Instant now) {
		return new Step(this.revision, this.position, this.role, this.quorum, this.openedAt, this.dueAt, this.left,
				now);
	}

}
