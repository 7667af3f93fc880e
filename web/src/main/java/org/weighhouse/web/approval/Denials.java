package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Requests;

/**
 * Takes an approval back when looking at it again ends in a no, in the transaction that
 * says so: an emergency that was not right, a suspended one that is not renewed.
 */
@Component
class Denials {

	private final Approvals approvals;

	private final Requests requests;

	private final AuditLog audit;

	private final Clock clock;

	Denials(Approvals approvals, Requests requests, AuditLog audit, Clock clock) {
		this.approvals = approvals;
		this.requests = requests;
		this.audit = audit;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(Request.Denied denied) {
		Long emergency = denied.reviews();
		if (emergency != null) {
			this.approvals.findByRequest(emergency).ifPresent((approval) -> refused(approval, denied));
		}
		Long renews = this.requests.granted(denied.request()).occasion().renews();
		if (renews != null) {
			this.approvals.findById(renews)
				.filter((approval) -> approval.suspension() != null && !approval.isOver(today()))
				.ifPresent((approval) -> revoke(approval, denied, "renewalRefused"));
		}
	}

	/** Also where it is over already, the record says that it was not right. */
	private void refused(Approval approval, Request.Denied denied) {
		if (!approval.isOver(today())) {
			revoke(approval, denied, "reviewRefused");
			return;
		}
		String state = approval.stateOn(today()).name();
		this.audit.record(act("approval.review-refused", approval, denied, "reviewRefused").moving(state, state));
	}

	private void revoke(Approval approval, Request.Denied denied, String code) {
		String before = approval.stateOn(today()).name();
		approval.revoke(today(), Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS));
		this.approvals.save(approval);
		this.audit
			.record(act("approval.revoked", approval, denied, code).moving(before, Approval.State.REVOKED.name()));
	}

	private static Act act(String what, Approval approval, Request.Denied denied, String code) {
		String name = "REQ-" + denied.request();
		return Act.of(actor(denied.by()), what, approval.name())
			.because(denied.reason())
			.with(Map.of("because", Reason.text(List.of(Reason.of(code, name))), "request", name));
	}

	private static String actor(@Nullable Long by) {
		return (by != null) ? Act.person(by) : Act.POLICY;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
