package org.weighhouse.web.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.request.ExceptionTerms;
import org.weighhouse.web.request.Request;

/**
 * Something that must hold while an approval lasts.
 *
 * @param demand the duty's code, or its controls (`+` joins what goes together, `|` what
 * stands in for each other); null where a person added it in their own words
 * @param words the words of whoever added it; null where the rule base demands it
 * @param evidence what shows that it is met: a link, or words; null where it is open
 * @param metBy who showed it: a person's number, or null where it was in place at the
 * start or is open
 * @param metOn the day (UTC) on which it was shown; null where it is open
 */
record ApprovalCondition(@Nullable String demand, @Nullable String words, @Nullable String evidence,
		@Nullable Long metBy, @Nullable LocalDate metOn) {

	/** Kept up week by week, not met once. */
	static final String WEEKLY_LOG_REVIEW = "WEEKLY_LOG_REVIEW";

	static ApprovalCondition demanded(String demand) {
		return new ApprovalCondition(demand, null, null, null, null);
	}

	static ApprovalCondition added(String words) {
		return new ApprovalCondition(null, words, null, null, null);
	}

	/** Met from the start by a control that is verified already. */
	ApprovalCondition inPlace(LocalDate day) {
		return new ApprovalCondition(this.demand, this.words, null, null, day);
	}

	ApprovalCondition met(String evidence, long by, LocalDate day) {
		return new ApprovalCondition(this.demand, this.words, evidence, by, day);
	}

	ApprovalCondition open() {
		return new ApprovalCondition(this.demand, this.words, null, null, null);
	}

	/** What must hold for what was granted; the terms of an exception meet its duties. */
	static List<ApprovalCondition> of(Request.Approved granted) {
		Stream<ApprovalCondition> demanded = granted.demanded().stream().map((demand) -> {
			ApprovalCondition condition = demanded(demand.condition());
			if (granted.exception() != null) {
				condition = condition.metBy(granted.exception(), granted.from());
			}
			return demand.inPlace() ? condition.inPlace(granted.from()) : condition;
		});
		return Stream.concat(demanded, granted.added().stream().map(ApprovalCondition::added)).toList();
	}

	private ApprovalCondition metBy(ExceptionTerms terms, LocalDate day) {
		return switch (String.valueOf(this.demand)) {
			case "RISK_ACCEPTANCE" ->
				(terms.acceptance() != null) ? met(terms.acceptance(), terms.riskOwner(), day) : this;
			case "COMPENSATING_CONTROLS" -> met(terms.compensating(), terms.riskOwner(), day);
			case "ALTERNATIVE_AND_MIGRATION_DATE" ->
				met(terms.alternative() + ", " + terms.migration(), terms.riskOwner(), day);
			case "EXPIRY_DATE", WEEKLY_LOG_REVIEW -> inPlace(day);
			default -> this;
		};
	}

	/** As the audit log names it. */
	String label() {
		return (this.demand != null) ? this.demand : String.valueOf(this.words);
	}

	public boolean isMet() {
		return this.metOn != null;
	}

}
