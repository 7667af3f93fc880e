package org.weighhouse.web.request;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The terms of an exception as somebody asks for them: anything may be missing.
 *
 * @param riskOwner who is to accept the risk that is left
 * @param alternative what replaces it
 * @param whyNot why that will not do yet
 * @param compensating the controls that make up for it, and what shows them
 * @param migration the day by which the alternative is in use
 */
public record AskedTerms(@Nullable Long riskOwner, @Nullable String alternative, @Nullable String whyNot,
		@Nullable String compensating, @Nullable LocalDate migration) {

	static AskedTerms of(@Nullable ExceptionTerms terms) {
		return (terms == null) ? new AskedTerms(null, null, null, null, null) : new AskedTerms(terms.riskOwner(),
				terms.alternative(), terms.whyNot(), terms.compensating(), terms.migration());
	}

}
