package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * Writes down that approvals ended. Their dates alone end them; a second run, or one on
 * another instance, changes nothing.
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
		for (long id : this.approvals.findPast(today)) {
			try {
				this.transaction.executeWithoutResult((status) -> expire(id, today));
			}
			catch (OptimisticLockingFailureException ex) {
				// Another instance, or somebody's act, was first; the next run looks
				// again.
				continue;
			}
		}
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
