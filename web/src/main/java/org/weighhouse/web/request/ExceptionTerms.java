package org.weighhouse.web.request;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * On which terms an exception is asked for.
 *
 * @param riskOwner who accepts the risk that is left
 * @param alternative what replaces it
 * @param whyNot why that will not do yet
 * @param compensating the controls that make up for it, and what shows them
 * @param migration the day by which the alternative is in use
 * @param acceptance what the risk owner accepts, in their own words; null before
 * @param acceptedBy the risk owner, once they accepted
 */
public record ExceptionTerms(long riskOwner, String alternative, String whyNot, String compensating,
		LocalDate migration, @Nullable String acceptance, @Nullable Long acceptedBy) {

	/**
	 * Lets somebody through to a step: the risk owner to the owner's, others to the rest.
	 */
	void admit(long number, Role step, Person who) {
		boolean owner = who.id() == this.riskOwner;
		if ((step == Role.OWNER) ? !(owner && who.has(step)) : owner) {
			throw new RiskOwnersStep(number);
		}
	}

	/** As they are asked for. */
	static ExceptionTerms asked(long riskOwner, String alternative, String whyNot, String compensating,
			LocalDate migration) {
		return new ExceptionTerms(riskOwner, alternative, whyNot, compensating, migration, null, null);
	}

	ExceptionTerms accepted(String acceptance) {
		return new ExceptionTerms(this.riskOwner, this.alternative, this.whyNot, this.compensating, this.migration,
				acceptance, this.riskOwner);
	}

	/** As they were before anybody accepted them. */
	ExceptionTerms unaccepted() {
		return asked(this.riskOwner, this.alternative, this.whyNot, this.compensating, this.migration);
	}

}
