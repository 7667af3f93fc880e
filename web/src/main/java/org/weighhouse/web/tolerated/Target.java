package org.weighhouse.web.tolerated;

import org.jspecify.annotations.Nullable;

/**
 * Where a group should move.
 *
 * @param edition to use instead; null for the same one
 * @param blueprint the ready-made way to run it in; null for any
 */
record Target(@Nullable String edition, @Nullable String blueprint) {

	static final Target NONE = new Target(null, null);

	boolean isNone() {
		return this.edition == null && this.blueprint == null;
	}

}
