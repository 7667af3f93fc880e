package org.weighhouse.web.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed as the terms of an exception, as they typed it.
 *
 * @param version of the request as it was seen
 */
record TermsForm(@Nullable String version, @Nullable String riskOwner, @Nullable String alternative,
		@Nullable String whyNot, @Nullable String compensating, @Nullable String migration) {

	static TermsForm of(Request draft) {
		AskedTerms terms = AskedTerms.of(draft.terms());
		return new TermsForm(String.valueOf(draft.version()),
				(terms.riskOwner() != null) ? terms.riskOwner().toString() : null, terms.alternative(), terms.whyNot(),
				terms.compensating(), (terms.migration() != null) ? terms.migration().toString() : null);
	}

	/** What they ask for; what is no date and nobody's number is missing in it. */
	AskedTerms asked() {
		String owner = of(this.riskOwner);
		return new AskedTerms(owner.matches("\\d{1,18}") ? Long.valueOf(owner) : null, this.alternative, this.whyNot,
				this.compensating, day());
	}

	/** The violations with what was typed where a date should be. */
	List<Violation> told(List<Violation> violations) {
		List<Violation> told = new ArrayList<>(violations);
		String typed = of(this.migration).strip();
		if (day() == null && !typed.isEmpty()) {
			told.replaceAll(
					(each) -> each.field().equals("migration") ? new Violation("migration", "date", typed, "") : each);
		}
		return told;
	}

	/** The version that they saw. */
	long seen() {
		return Typed.version(of(this.version));
	}

	private @Nullable LocalDate day() {
		try {
			return LocalDate.parse(of(this.migration).strip());
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static String of(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

}
