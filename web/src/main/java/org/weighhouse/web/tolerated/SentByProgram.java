package org.weighhouse.web.tolerated;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.tolerated.ToleratedUse.Ending;

/**
 * What programs write about tolerated use. What is left out is as in an empty form, and
 * without the version that was seen nothing is changed.
 */
final class SentByProgram {

	private SentByProgram() {
	}

	/** What was found in use, or what somebody uses themselves. */
	record Use(@Nullable String edition, @Nullable String name, @Nullable String place, @Nullable Integer people,
			@Nullable String since, @Nullable String owner, @Nullable String until, @Nullable String moveToEdition,
			@Nullable String moveToBlueprint) {

		Report report() {
			return new Report(word(this.edition), word(this.name), word(this.place), word(this.people),
					word(this.since), word(this.owner), word(this.until), word(this.moveToEdition),
					word(this.moveToBlueprint));
		}

	}

	/** All that a reviewer may change, as it should be from now on. */
	record Changed(@Nullable Long version, @Nullable String edition, @Nullable Integer people, @Nullable String until,
			@Nullable String moveToEdition, @Nullable String moveToBlueprint, @Nullable String reason) {

		Change change() {
			return new Change(word(this.edition), word(this.people), word(this.until), word(this.moveToEdition),
					word(this.moveToBlueprint), word(this.reason));
		}

	}

	/** How it ended, and why. */
	record Ended(@Nullable Long version, @Nullable Ending ending, @Nullable String reason) {
	}

	/** Which version was seen. */
	record Seen(@Nullable Long version) {
	}

	/** None is older than all that were ever seen. */
	static long version(@Nullable Long seen) {
		return (seen != null) ? seen : -1;
	}

	static String word(@Nullable Object said) {
		return (said != null) ? said.toString() : "";
	}

}
