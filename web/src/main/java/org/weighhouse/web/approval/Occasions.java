package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.approval.Reconsideration.Cause;
import org.weighhouse.web.control.ControlDesk;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Notices when approvals must be looked at again: a control ended, another rule base or
 * catalogue is in force, a day began, on which evidence may have run out.
 */
@Component
class Occasions {

	private final Reconsiderations reconsiderations;

	private final ActivePolicy policy;

	private final Clock clock;

	Occasions(Reconsiderations reconsiderations, ActivePolicy policy, Clock clock) {
		this.reconsiderations = reconsiderations;
		this.policy = policy;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(ControlDesk.Ended ended) {
		this.reconsiderations.add(Cause.CONTROL, "control:" + ended.verification(), null, null);
	}

	/** Several instances may notice the same; looking twice changes nothing. */
	@Transactional
	public void look() {
		notice(Cause.RULE_BASE, this.policy.ruleBase().digest());
		notice(Cause.DAY, LocalDate.now(this.clock).toString());
	}

	private void notice(Cause cause, String subject) {
		if (!subject.equals(this.reconsiderations.lastSubject(cause))) {
			this.reconsiderations.add(cause, subject, null, null);
		}
	}

}
