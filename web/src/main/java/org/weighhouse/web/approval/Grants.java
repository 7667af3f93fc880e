package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.approval.Reconsideration.Cause;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Kind;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.tool.Versions;

/**
 * Turns a granted request into an approval, in the transaction that grants it. One that
 * renews another takes its place.
 */
@Component
class Grants {

	private final Approvals approvals;

	private final AuditLog audit;

	private final Reconsiderations reconsiderations;

	private final Clock clock;

	Grants(Approvals approvals, AuditLog audit, Reconsiderations reconsiderations, Clock clock) {
		this.approvals = approvals;
		this.audit = audit;
		this.reconsiderations = reconsiderations;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(Request.Approved granted) {
		if (granted.kind() == Kind.REVIEW) {
			return;
		}
		Approval before = before(granted.renews());
		Approval approval = this.approvals.save(granted(granted).afterwards(before, joined(granted.joins())));
		String actor = granted.decidedBy().isEmpty() ? Act.POLICY
				: Act.person(granted.decidedBy().get(granted.decidedBy().size() - 1));
		this.audit.record(Act.of(actor, "approval.granted", approval.name())
			.moving(null, approval.stateOn(granted.from()).name())
			.with(GrantedDetails.of(granted, approval)));
		GrantedDetails.members(approval)
			.skip(GrantedDetails.MOST_MEMBERS)
			.forEach((person) -> this.audit.record(Act.of(actor, "approval.member-added", approval.name())
				.with(Map.of("member", Act.person(person), "carried", "true"))));
		if (before != null) {
			supersede(before, approval, actor);
		}
		this.reconsiderations.add(Cause.GRANT, approval.name(), null, approval.number());
	}

	private Approval granted(Request.Approved granted) {
		Reach reach = new Reach(granted.asked().edition(), granted.asked().blueprint(), granted.dataCeiling(),
				granted.revision().scope().environment(), granted.revision().scope().population(),
				granted.asked().project(), granted.asked().people());
		Basis basis = new Basis(granted.request(), granted.kind(), granted.revision().verdict().residualTier(),
				granted.revision().sha256(), granted.revision().ruleBase(), granted.joins());
		return Approval.granted(Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS), granted.requester(), reach,
				basis, new Term(granted.from(), granted.until()), granted.kind() == Kind.STANDING,
				ApprovalCondition.of(granted));
	}

	private @Nullable Approval before(@Nullable Long renews) {
		return (renews == null) ? null
				: this.approvals.findById(renews).orElseThrow(() -> new NoSuchApproval("APR-" + renews));
	}

	/** The versions that are approved for all who join. */
	private @Nullable Versions joined(@Nullable Long standing) {
		return (standing == null) ? null : this.approvals.findById(standing).map(Approval::versions).orElse(null);
	}

	/** What is over already stays as it ended. */
	private void supersede(Approval before, Approval by, String actor) {
		LocalDate today = LocalDate.now(this.clock);
		if (before.isOver(today)) {
			return;
		}
		Approval.State state = before.stateOn(today);
		before.supersede(today, Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS));
		this.approvals.save(before);
		this.audit.record(Act.of(actor, "approval.superseded", before.name())
			.moving(state.name(), Approval.State.SUPERSEDED.name())
			.with(Map.of("by", by.name())));
	}

}
