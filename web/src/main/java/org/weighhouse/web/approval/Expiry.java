package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * Writes down that approvals ended: their dates alone end them, and what was suspended
 * for too long is taken back. A second run, or one on another instance, changes nothing.
 */
@Component
class Expiry {

	private final Approvals approvals;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Expiry(Approvals approvals, AuditLog audit, TransactionTemplate transaction, Clock clock) {
		this.approvals = approvals;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	void sweep() {
		LocalDate today = LocalDate.now(this.clock);
		Instant now = Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS);
		this.approvals.findPast(today).forEach((id) -> alone(() -> expire(id, today)));
		this.approvals.findSuspendedBefore(now.minus(Suspension.LIMIT))
			.forEach((id) -> alone(() -> giveUp(id, today, now)));
	}

	private void alone(Runnable act) {
		try {
			this.transaction.executeWithoutResult((status) -> act.run());
		}
		catch (OptimisticLockingFailureException ex) {
			// Another instance, or somebody's act, was first; the next run looks again.
			return;
		}
	}

	private void giveUp(long id, LocalDate today, Instant now) {
		Approval approval = this.approvals.findById(id).orElseThrow();
		if (!approval.isGivenUp(now)) {
			return;
		}
		Suspension suspension = Objects.requireNonNull(approval.suspension(), "it is suspended");
		approval.revoke(today, now);
		this.approvals.save(approval);
		List<Reason> reasons = new ArrayList<>(List.of(Reason.of("notRenewed")));
		reasons.addAll(suspension.reasons());
		this.audit.record(Act.of(Act.CLOCK, "approval.revoked", approval.name())
			.moving(Approval.State.SUSPENDED.name(), Approval.State.REVOKED.name())
			.with(Map.of("because", Reason.text(reasons), "cause", suspension.cause())));
	}

	private void expire(long id, LocalDate today) {
		Approval approval = this.approvals.findById(id).orElseThrow();
		if (!approval.isLeftOpenPast(today)) {
			return;
		}
		approval.expire(today, Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS));
		this.approvals.save(approval);
		this.audit.record(Act.of(Act.CLOCK, "approval.expired", approval.name())
			.moving(Approval.State.ACTIVE.name(), Approval.State.EXPIRED.name()));
	}

}
