package org.weighhouse.web.entry;

import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody is changing it, and has not kept it yet.
 *
 * @param text of the file, as it would be
 * @param base SHA-256 of the text that it was made from; null for a tool that is new
 */
record Draft(long person, String tool, String text, @Nullable String base) {

	Draft with(String newText) {
		return new Draft(this.person, this.tool, newText, this.base);
	}

	Draft on(@Nullable String newBase) {
		return new Draft(this.person, this.tool, this.text, newBase);
	}

}
