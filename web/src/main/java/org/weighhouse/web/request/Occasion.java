package org.weighhouse.web.request;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.account.Person;

/**
 * Why a request was opened, besides that somebody wants it.
 *
 * @param renews the number of the approval that it renews; null for none
 * @param door the number of the denied request whose door it takes; null for none
 * @param reviews the emergency that it looks at again; null for none
 */
public record Occasion(@Nullable Long renews, @Nullable Long door, @Nullable Declared reviews) {

	/** Only that. */
	static Occasion none() {
		return new Occasion(null, null, null);
	}

	/** To renew an approval. */
	static Occasion renewal(long approval) {
		return new Occasion(approval, null, null);
	}

	/** By the door that a denial leaves. */
	static Occasion door(long denied) {
		return new Occasion(null, denied, null);
	}

	/** To look at an emergency again. */
	static Occasion review(Declared emergency) {
		return new Occasion(null, null, emergency);
	}

	/** The number of the emergency that it looks at again; null for none. */
	@Nullable Long emergency() {
		return (this.reviews != null) ? this.reviews.request() : null;
	}

	/**
	 * Lets somebody through who may look at an emergency again: not who declared it.
	 */
	void admit(long number, Person who) {
		if (this.reviews != null && this.reviews.by() == who.id()) {
			throw new OwnEmergency(number);
		}
	}

	/**
	 * That a draft is still about what it was opened for: an exception asks for the use
	 * that was denied, a renewal for the edition that was approved.
	 */
	void requireSame(Draft was, Draft is) {
		boolean otherEdition = !was.edition().equals(is.edition());
		boolean otherUse = otherEdition || !was.use(0).equals(is.use(0));
		if ((this.renews != null && otherEdition) || (this.door != null && otherUse)) {
			throw new Invalid(List.of(new Violation(otherEdition ? "edition" : "answers", "fixed",
					otherEdition ? is.edition() : "", was.edition())));
		}
	}

	/**
	 * An emergency that was declared.
	 *
	 * @param request its number
	 * @param by who declared it
	 * @param until its last day
	 */
	public record Declared(long request, long by, LocalDate until) {
	}

}
