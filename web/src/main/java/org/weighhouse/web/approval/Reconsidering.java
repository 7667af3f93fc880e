package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.approval.SecondLook.Outcome;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * Looks at approvals again, a few in each transaction, and suspends those whose reason
 * fell away. Whatever stops it half-way, the next run goes on where it stopped.
 */
@Component
class Reconsidering {

	/** Few, since whoever acts on one of them waits for all of them. */
	private static final int BATCH = 5;

	private final Reconsiderations reconsiderations;

	private final Approvals approvals;

	private final SecondLooks looks;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Reconsidering(Reconsiderations reconsiderations, Approvals approvals, SecondLooks looks, AuditLog audit,
			TransactionTemplate transaction, Clock clock) {
		this.reconsiderations = reconsiderations;
		this.approvals = approvals;
		this.looks = looks;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	void work() {
		try {
			while (Boolean.TRUE.equals(this.transaction.execute((status) -> someMore()))) {
				// The transaction was all there was to do.
			}
		}
		catch (PessimisticLockingFailureException ex) {
			// Somebody's act held one of them for too long; the next run takes it up.
			return;
		}
	}

	/** Whether there may be more to do. */
	boolean someMore() {
		Reconsideration next = this.reconsiderations.lockNext().orElse(null);
		if (next == null) {
			return false;
		}
		LocalDate today = LocalDate.now(this.clock);
		String about = Objects.requireNonNullElse(next.about(), "");
		List<Long> few = this.approvals.lockNext(next.reached(), today, Objects.requireNonNullElse(next.only(), 0L),
				about, about + "/%", BATCH);
		if (few.isEmpty()) {
			this.reconsiderations.finish(next);
			return true;
		}
		int suspended = 0;
		int early = 0;
		for (long id : few) {
			switch (reconsider(this.approvals.findById(id).orElseThrow(), next, today)) {
				case SUSPEND -> suspended++;
				case RECERTIFY -> early++;
				case STANDS -> {
				}
			}
		}
		this.reconsiderations.advance(next, few.get(few.size() - 1), few.size(), suspended, early);
		return true;
	}

	private Outcome reconsider(Approval approval, Reconsideration next, LocalDate today) {
		SecondLook look = this.looks.at(approval);
		Approval.State before = approval.stateOn(today);
		switch (look.outcome()) {
			case SUSPEND -> {
				Instant now = Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS);
				approval.suspend(Suspension.of(now, look.reasons(), next.name()), today);
				keep(approval, "approval.suspended", before, look, next);
			}
			case RECERTIFY -> {
				if (approval.recertify(look.reasons(), today)) {
					keep(approval, "approval.recertify-early", before, look, next);
				}
			}
			case STANDS -> {
				if (approval.early() != null) {
					approval.holdsAgain();
					keep(approval, "approval.holds-again", before, look, next);
				}
			}
		}
		return look.outcome();
	}

	private void keep(Approval approval, String what, Approval.State before, SecondLook look, Reconsideration next) {
		this.approvals.save(approval);
		this.audit.record(Act.of(Act.POLICY, what, approval.name())
			.moving(before.name(), approval.stateOn(LocalDate.now(this.clock)).name())
			.with(approval.renewBy(Map.of("because", Reason.text(look.reasons()), "cause", next.name(), "of",
					next.subject(), "news", next.cause().name()))));
	}

}
