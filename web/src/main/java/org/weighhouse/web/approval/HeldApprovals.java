package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.web.request.Renewals;

/**
 * Says to whoever asks for a renewal where their approval stands.
 */
@Component
class HeldApprovals implements Renewals {

	private final Approvals approvals;

	private final Clock clock;

	HeldApprovals(Approvals approvals, Clock clock) {
		this.approvals = approvals;
		this.clock = clock;
	}

	@Override
	public @Nullable Renewable of(long approval, long holder) {
		return this.approvals.findById(approval)
			.filter((found) -> found.holder() == holder)
			.map(this::renewable)
			.orElse(null);
	}

	private Renewable renewable(Approval approval) {
		return new Renewable(approval.number(), approval.basis().request(), standing(approval), approval.term().ends(),
				approval.lineage().firstStart(), approval.lineage().extensions());
	}

	private Standing standing(Approval approval) {
		return switch (approval.stateOn(LocalDate.now(this.clock))) {
			case ACTIVE, PENDING_START -> (approval.early() != null) ? Standing.EARLY : Standing.IN_EFFECT;
			case SUSPENDED -> Standing.SUSPENDED;
			case EXPIRED -> this.approvals.isRenewed(approval.number()) ? Standing.GONE : Standing.EXPIRED;
			case REVOKED, SUPERSEDED -> Standing.GONE;
		};
	}

}
