package org.weighhouse.web.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for, in words.
 *
 * @param preset the name of the preset; null for none
 * @param blueprint the name of the ready-made way; null for none
 * @param answers about the use
 */
record AskedView(Subjects.Subject subject, @Nullable String preset, @Nullable String blueprint, List<Said> answers,
		String purpose, @Nullable String project, int people) {

	/**
	 * An answer, and whose it is.
	 *
	 * @param whose the end of a message's key
	 * @param answer its words; null where it is open
	 */
	record Said(String id, String question, @Nullable String answer, String whose) {
	}

}
