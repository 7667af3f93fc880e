package org.weighhouse.web.approval;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

/**
 * Turns a granted request into an approval, in the transaction that grants it.
 */
@Component
class Grants {

	private final Approvals approvals;

	private final AuditLog audit;

	private final Reconsiderations reconsiderations;

	Grants(Approvals approvals, AuditLog audit, Reconsiderations reconsiderations) {
		this.approvals = approvals;
		this.audit = audit;
		this.reconsiderations = reconsiderations;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(Request.Approved granted) {
		Reach reach = new Reach(granted.asked().edition(), granted.asked().blueprint(), granted.dataCeiling(),
				granted.revision().scope().environment(), granted.revision().scope().population(),
				granted.asked().project(), granted.asked().people());
		Basis basis = new Basis(granted.request(), granted.revision().verdict().residualTier(),
				granted.revision().sha256(), granted.revision().ruleBase(), granted.joins());
		Approval approval = this.approvals.save(Approval.granted(granted.requester(), reach, basis,
				new Term(granted.from(), granted.until()), granted.kind() == Kind.STANDING, conditions(granted)));
		String actor = granted.decidedBy().isEmpty() ? Act.POLICY
				: Act.person(granted.decidedBy().get(granted.decidedBy().size() - 1));
		this.audit.record(Act.of(actor, "approval.granted", approval.name())
			.moving(null, approval.stateOn(granted.from()).name())
			.with(details(granted, reach)));
		this.reconsiderations.add(Cause.GRANT, approval.name(), null, approval.number());
	}

	private static List<ApprovalCondition> conditions(Request.Approved granted) {
		Stream<ApprovalCondition> demanded = granted.demanded().stream().map((demand) -> {
			ApprovalCondition condition = ApprovalCondition.demanded(demand.condition());
			return demand.inPlace() ? condition.inPlace(granted.from()) : condition;
		});
		return Stream.concat(demanded, granted.added().stream().map(ApprovalCondition::added)).toList();
	}

	private static Map<String, String> details(Request.Approved granted, Reach reach) {
		Map<String, String> details = new TreeMap<>();
		details.put("request", "REQ-" + granted.request());
		details.put("edition", reach.edition());
		details.put("dataClass", reach.dataClass());
		details.put("ends", granted.until().toString());
		details.put("verdict", granted.revision().sha256());
		put(details, "blueprint", reach.blueprint());
		put(details, "project", reach.project());
		put(details, "joins", (granted.joins() != null) ? "APR-" + granted.joins() : null);
		return details;
	}

	private static void put(Map<String, String> details, String name, @Nullable String value) {
		if (value != null) {
			details.put(name, value);
		}
	}

}
