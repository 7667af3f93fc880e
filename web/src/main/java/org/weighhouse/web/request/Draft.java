package org.weighhouse.web.request;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.assessment.Use;

/**
 * What somebody asks for, in their own words and answers.
 *
 * @param edition tool and edition, as `claude-code/managed-default`
 * @param preset the preset that was kept; null for none
 * @param blueprint the ready-made way that was taken; null for none
 * @param answers what they say themselves, by question id
 * @param project the name of a project of the organisation; null for none
 * @param people for how many people it is
 */
public record Draft(String edition, @Nullable String preset, @Nullable String blueprint, Map<String, String> answers,
		String purpose, @Nullable String project, int people) {

	public Draft {
		answers = Collections.unmodifiableMap(new TreeMap<>(answers));
	}

	/** What is judged of it. */
	public Use use(long request) {
		return new Use(this.edition, this.preset, this.blueprint, this.answers, request);
	}

}
