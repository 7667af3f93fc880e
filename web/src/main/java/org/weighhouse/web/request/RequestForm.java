package org.weighhouse.web.request;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.assessment.Use;
import org.weighhouse.web.assessment.UseForm;

/**
 * A request while it is being written: the use with its verdict so far, and what was
 * typed besides.
 *
 * @param number of the draft; null while it was never saved
 * @param violations what is wrong with it beyond what the use says itself
 */
record RequestForm(UseForm use, Typed typed, @Nullable Long number, List<Violation> violations) {

	RequestForm {
		violations = List.copyOf(violations);
	}

	boolean isSound() {
		return this.use.isSound() && this.violations.isEmpty();
	}

	/** What it asks for; null while no edition is chosen. */
	@Nullable Draft draft() {
		Use said = this.use.use();
		return (said == null) ? null : new Draft(said.edition(), said.preset(), said.blueprint(), said.answers(),
				this.typed.purpose(), this.typed.project().isEmpty() ? null : this.typed.project(), this.typed.count());
	}

	RequestForm refused(List<Violation> more) {
		return new RequestForm(this.use, this.typed, this.number, more);
	}

	/** What is wrong at a field; null where nothing is. */
	public @Nullable Violation violationAt(String field) {
		return this.violations.stream().filter((violation) -> violation.field().equals(field)).findFirst().orElse(null);
	}

}
