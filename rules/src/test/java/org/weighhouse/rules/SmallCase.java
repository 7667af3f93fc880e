package org.weighhouse.rules;

import java.util.List;

import org.weighhouse.engine.Answers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.VerifiedControls.Scope;

/**
 * A case that is harmless but for what it states.
 */
record SmallCase(Answers answers, VerifiedControls controls) {

	static SmallCase harmless() {
		return new SmallCase(Answers.harmless(ShippedRules.RULEBOOK.questionnaire()), VerifiedControls.none());
	}

	/** A case of which one answer is not harmless. */
	static SmallCase of(String question, String answer) {
		return harmless().and(question, answer);
	}

	SmallCase and(String question, String answer) {
		return new SmallCase(this.answers.with(question, answer), this.controls);
	}

	SmallCase on(String dataClass) {
		return and("dataClass", dataClass);
	}

	/** With controls verified for this request. */
	SmallCase with(String... controls) {
		return new SmallCase(this.answers, this.controls.and(Scope.REQUEST, List.of(controls)));
	}

	/** With controls that the organisation has verified once for all. */
	SmallCase withOrganisations(String... controls) {
		return new SmallCase(this.answers, this.controls.and(Scope.ORGANISATION, List.of(controls)));
	}

	Verdict judge() {
		return ShippedRules.RULE_BASE.judge(this.answers, this.controls);
	}

	Verdict.Route route() {
		return judge().route();
	}

	/** The roles that decide, in order. */
	List<String> roles() {
		return route().steps().stream().map(Verdict.Step::role).toList();
	}

}
