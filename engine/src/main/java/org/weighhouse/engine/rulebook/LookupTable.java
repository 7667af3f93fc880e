package org.weighhouse.engine.rulebook;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A dated table that answers a looked-up question; owned by whoever it names, often
 * Legal.
 *
 * @param answers the question it answers
 */
public record LookupTable(String id, String title, String owner, String date, String answers, List<Row> rows) {

	/** Fits anything, also what is unknown. */
	public static final String ANYTHING = "*";

	/** A row: what must be the case, the answer, and where it comes from. */
	public record Row(Map<String, String> keys, String is, String because, String source, String date) {

		boolean fits(Map<String, String> facts) {
			return this.keys.entrySet()
				.stream()
				.allMatch((key) -> key.getValue().equals(ANYTHING) || key.getValue().equals(facts.get(key.getKey())));
		}

	}

	/** The first row that fits the facts, or null: then the question stays open. */
	public @Nullable Row find(Map<String, String> facts) {
		return this.rows.stream().filter((row) -> row.fits(facts)).findFirst().orElse(null);
	}

}
