package org.weighhouse.web.approval;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Requests;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.tool.Signal;
import org.weighhouse.web.tool.Signals;

/**
 * Judges the use of an approval again, with the rule base, the profiles and the controls
 * of today, and weighs the news.
 */
@Component
class SecondLooks {

	private final Requests requests;

	private final Assessments assessments;

	private final ActivePolicy policy;

	private final Signals signals;

	SecondLooks(Requests requests, Assessments assessments, ActivePolicy policy, Signals signals) {
		this.requests = requests;
		this.assessments = assessments;
		this.policy = policy;
		this.signals = signals;
	}

	SecondLook at(Approval approval) {
		return at(approval, approval.lookedAt());
	}

	/**
	 * As it would be if people decided now, knowing all news.
	 */
	SecondLook knowingAll(Approval approval) {
		return at(approval, Instant.MAX);
	}

	private SecondLook at(Approval approval, Instant known) {
		Question dataClass = this.policy.ruleBase().rulebook().routing().dataClass();
		SecondLook look = judged(approval);
		for (Signal signal : this.signals.about(approval.reach().edition())) {
			look = look.and(NewsLook.of(approval, signal, dataClass, known));
		}
		return look;
	}

	/** The news for which nobody new begins to use an edition. */
	Optional<Signal> stoppingNewUse(String edition) {
		return this.signals.about(edition).stream().filter(Signal::stopsNewUse).findFirst();
	}

	private SecondLook judged(Approval approval) {
		Request request = this.requests.granted(approval.basis().request());
		Revision approved = request.revision();
		if (approved == null) {
			throw new IllegalStateException(request.name() + " was granted without a verdict");
		}
		try {
			Verdict today = this.assessments.judge(request.use()).verdict();
			return SecondLook.of(approval.basis().tier(), approved.verdict(), today,
					this.policy.withDigest(today.ruleBase()).rulebook());
		}
		catch (IllegalArgumentException ex) {
			return SecondLook.impossible(String.valueOf(ex.getMessage()));
		}
	}

}
