package org.weighhouse.web.assessment;

import java.util.List;
import java.util.Map;

import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * A finding in words: what the rule says, which answers made it and whose they are, which
 * controls lowered it.
 */
record FindingView(Finding finding, String title, String why, List<String> references, List<ReasonView> reasons,
		List<ControlWords> loweredBy) {

	/** Whose an answer is that nobody gave. */
	static final String ASSUMED = "ASSUMED";

	private static final int FIRST = 4;

	/**
	 * An answer that made a finding.
	 *
	 * @param whose the name of its origin, or {@link #ASSUMED}
	 */
	record ReasonView(String question, AnswerWords answer, String whose) {
	}

	/** The reasons that are told at once. */
	public List<ReasonView> firstReasons() {
		return this.reasons.subList(0, Math.min(FIRST, this.reasons.size()));
	}

	public int moreReasons() {
		return this.reasons.size() - firstReasons().size();
	}

	static FindingView of(Rulebook rulebook, Finding finding, Map<String, Origin> origins) {
		Rule rule = rulebook.findRule(finding.rule());
		if (rule == null) {
			throw new IllegalStateException("a finding of rule `" + finding.rule() + "`, which does not exist");
		}
		List<ReasonView> reasons = finding.answers()
			.stream()
			.map((reason) -> reason(rulebook.questionnaire().get(reason.question()), reason, origins))
			.toList();
		return new FindingView(finding, rule.title(), rule.why(), rule.references(), reasons,
				ControlWords.of(rulebook, finding.loweredBy()));
	}

	private static ReasonView reason(Question question, Finding.Reason reason, Map<String, Origin> origins) {
		Origin origin = origins.get(reason.question());
		String whose = (reason.assumed() || origin == null) ? ASSUMED : origin.name();
		return new ReasonView(question.name(), AnswerWords.of(question, reason.answer()), whose);
	}

}
