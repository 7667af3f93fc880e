package org.weighhouse.web.approval;

import org.springframework.stereotype.Component;
import org.weighhouse.engine.Verdict;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Requests;
import org.weighhouse.web.request.Revision;

/**
 * Judges the use of an approval again, with the rule base, the profiles and the controls
 * of today.
 */
@Component
class SecondLooks {

	private final Requests requests;

	private final Assessments assessments;

	private final ActivePolicy policy;

	SecondLooks(Requests requests, Assessments assessments, ActivePolicy policy) {
		this.requests = requests;
		this.assessments = assessments;
		this.policy = policy;
	}

	SecondLook at(Approval approval) {
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
