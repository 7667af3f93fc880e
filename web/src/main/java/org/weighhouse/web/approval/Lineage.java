package org.weighhouse.web.approval;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an approval took the place of.
 *
 * @param firstStart the first day of the first of them
 * @param extensions how often it was renewed since
 * @param renews the approval whose place it took; null for none
 */
record Lineage(LocalDate firstStart, int extensions, @Nullable Long renews) {

	static Lineage begun(LocalDate day) {
		return new Lineage(day, 0, null);
	}

	/** That of the approval that takes the place of the one with this number. */
	Lineage renewed(long number) {
		return new Lineage(this.firstStart, this.extensions + 1, number);
	}

}
