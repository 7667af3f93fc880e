package org.weighhouse.web.approval;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far an approval reaches.
 *
 * @param edition tool and edition, as `claude-code/managed-default`
 * @param blueprint the ready-made way that it must be run in; null where any will do
 * @param dataClass the highest class of data that it may reach
 * @param environments where it may run, joined by commas; empty for anywhere
 * @param population the widest population that may use it
 * @param project the project that it is for; null for any
 * @param headcount for how many people it was asked
 */
record Reach(String edition, @Nullable String blueprint, String dataClass, String environments, String population,
		@Nullable String project, int headcount) {

	static String joined(List<String> environments) {
		return String.join(",", environments);
	}

	List<String> allowedEnvironments() {
		return this.environments.isEmpty() ? List.of() : List.of(this.environments.split(","));
	}

	public String tool() {
		return this.edition.substring(0, this.edition.indexOf('/'));
	}

}
