package org.weighhouse.web.approval;

import org.jspecify.annotations.Nullable;

/**
 * "May I use it now?" What is left out is not asked for.
 *
 * @param person who asks
 * @param edition tool and edition, as `claude-code/managed-default`
 */
record Asking(long person, String edition, @Nullable String dataClass, @Nullable String environment,
		@Nullable String project, @Nullable String blueprint, @Nullable String version) {

	static Asking of(long person, String edition) {
		return new Asking(person, edition, null, null, null, null, null);
	}

}
