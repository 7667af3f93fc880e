package org.weighhouse.web.intake;

import java.util.List;

/**
 * A tool that a title may be.
 *
 * @param tool by slug
 * @param why the end of a message's key
 * @param words what stands in the message
 */
record Guess(String tool, String why, List<String> words) {

	Guess {
		words = List.copyOf(words);
	}

}
