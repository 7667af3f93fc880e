package org.weighhouse.web.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A draft as programs write it. What is left out is as in an empty form.
 *
 * @param version of the request as it was seen; only for changing it
 */
record AskedByProgram(@Nullable String edition, @Nullable String preset, @Nullable String blueprint,
		@Nullable Map<String, @Nullable String> answers, @Nullable String purpose, @Nullable String project,
		@Nullable Integer people, @Nullable Long version) {

	/**
	 * What it asks for.
	 * @throws Invalid if nobody could say for what, or an answer is null
	 */
	Draft draft() {
		List<Violation> violations = new ArrayList<>();
		Map<String, String> said = new TreeMap<>();
		if (this.edition == null) {
			violations.add(new Violation("edition", "missing", "", "tool/edition"));
		}
		if (this.answers != null) {
			this.answers.forEach((question, answer) -> {
				if (answer == null) {
					violations.add(new Violation(question, "missing", "", "an answer"));
				}
				else {
					said.put(question, answer);
				}
			});
		}
		Invalid.refuse(violations);
		return new Draft((this.edition != null) ? this.edition : "", this.preset, this.blueprint, said,
				(this.purpose != null) ? this.purpose : "", this.project, (this.people != null) ? this.people : 1);
	}

	/** An act on a request, on the version that was seen. */
	record Sent(@Nullable Long version, @Nullable String reason, @Nullable String answer) {
	}

	/**
	 * The version that was seen.
	 * @throws Invalid if nobody said which
	 */
	static long seen(@Nullable Long version) {
		if (version == null) {
			throw new Invalid(List.of(new Violation("version", "missing", "", "the version that was seen")));
		}
		return version;
	}

}
