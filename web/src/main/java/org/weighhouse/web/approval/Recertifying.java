package org.weighhouse.web.approval;

/**
 * What somebody says about one exception when they go through several.
 *
 * @param version of the approval as it was seen
 */
record Recertifying(long approval, long version, Word word, String reason) {

	/** Whether it is still needed. */
	enum Word {

		/** It is; it ends on the same day as before. */
		CONFIRM,
		/** It is not, and ends at once. */
		REVOKE

	}

}
