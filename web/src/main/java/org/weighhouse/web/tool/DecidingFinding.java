package org.weighhouse.web.tool;

import java.util.List;

import org.weighhouse.engine.Finding;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * A finding in words: the rule's title, the answers that made it, the controls that
 * lowered it.
 */
record DecidingFinding(Finding finding, String title, String why, List<Reason> reasons, List<Control> loweredBy) {

	/** An answer and its question, in words. */
	record Reason(String question, String answer, boolean assumed) {

		private static Reason of(Finding.Reason reason, Question question) {
			return new Reason(question.name(), question.label(reason.answer()), reason.assumed());
		}

	}

	static List<DecidingFinding> of(List<Finding> findings, Rulebook rulebook) {
		return findings.stream().map((finding) -> of(finding, rulebook)).toList();
	}

	private static DecidingFinding of(Finding finding, Rulebook rulebook) {
		Rule rule = rulebook.findRule(finding.rule());
		if (rule == null) {
			throw new IllegalStateException("a finding of `" + finding.rule() + "`, which is no rule");
		}
		List<Reason> reasons = finding.answers()
			.stream()
			.map((reason) -> Reason.of(reason, rulebook.questionnaire().get(reason.question())))
			.toList();
		List<Control> controls = finding.loweredBy().stream().map(rulebook.controls()::get).toList();
		return new DecidingFinding(finding, rule.title(), rule.why(), reasons, controls);
	}

}
