package org.weighhouse.web.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a title was matched to, and why.
 *
 * @param by which of its names
 * @param found what stood in the inventory
 * @param alias what stands in the catalogue
 * @param remembered the number of the decision that said so; null for none
 */
record Matched(Row.State state, @Nullable String tool, @Nullable String by, @Nullable String found,
		@Nullable String alias, List<Guess> candidates, @Nullable Long remembered) {

	static Matched known(String tool, String by, String found, String alias) {
		return new Matched(Row.State.KNOWN, tool, by, found, alias, List.of(), null);
	}

	static Matched unsure(List<Guess> candidates) {
		return new Matched(Row.State.UNSURE, null, null, null, null, candidates, null);
	}

	static Matched unknown() {
		return new Matched(Row.State.NEW, null, null, null, null, List.of(), null);
	}

	Matched remembered(long match) {
		return new Matched(this.state, this.tool, this.by, this.found, this.alias, this.candidates, match);
	}

}
