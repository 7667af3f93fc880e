package org.weighhouse.web.tool;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.account.Person;

/**
 * Says where an edition is in use without an approval and tolerated for a while. An
 * interface because what is tolerated knows tools and approvals, and not the other way
 * round.
 */
public interface Tolerations {

	/** What somebody should know of it; null where nothing is tolerated. */
	@Nullable Toleration of(Person person, String edition);

	/**
	 * Tolerated use of an edition.
	 *
	 * @param moveTo where to move instead, in words; null where nobody said
	 * @param address of the page of that; null where nobody said
	 */
	record Toleration(LocalDate until, boolean pastDue, @Nullable String moveTo, @Nullable String address) {
	}

}
