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
import org.weighhouse.web.tool.Register;
import org.weighhouse.web.tool.SignalDesk;

/**
 * Notices when approvals must be looked at again: a control ended, there is news about a
 * tool, another rule base or catalogue is in force, a day began, on which evidence may
 * have run out.
 */
@Component
class Occasions {

	private final Reconsiderations reconsiderations;

	private final ActivePolicy policy;

	private final Register register;

	private final Clock clock;

	Occasions(Reconsiderations reconsiderations, ActivePolicy policy, Register register, Clock clock) {
		this.reconsiderations = reconsiderations;
		this.policy = policy;
		this.register = register;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(ControlDesk.Ended ended) {
		this.reconsiderations.add(Cause.CONTROL, "control:" + ended.verification(), null, null);
	}

	/** What asked for an early renewal may be gone. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(ControlDesk.Renewed renewed) {
		this.reconsiderations.add(Cause.CONTROL, "control:" + renewed.verification(), null, null);
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(SignalDesk.Heard heard) {
		this.reconsiderations.add(Cause.SIGNAL, heard.name(), heard.about(), null);
	}

	/** Several instances may notice the same; looking twice changes nothing. */
	@Transactional
	public void look() {
		notice(Cause.RULE_BASE, this.policy.ruleBase().digest());
		notice(Cause.CATALOGUE, this.register.digest());
		notice(Cause.DAY, LocalDate.now(this.clock).toString());
	}

	private void notice(Cause cause, String subject) {
		if (!subject.equals(this.reconsiderations.lastSubject(cause))) {
			this.reconsiderations.add(cause, subject, null, null);
		}
	}

}
