package org.weighhouse.web.export;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A register as it can be taken away: its columns, where its rows come from, and by what
 * they can be filtered. Parameters: `:from`, `:to` (days), `:fromAt`, `:untilAt`
 * (moments) of a period; `:today`; `:asOf`, `:asOfEnd` of a day that is over.
 *
 * @param from the tables
 * @param key a number that grows, by which rows are read page by page
 * @param period whether a row belongs to a period
 * @param asOf whether a row was there at the end of a day
 * @param usual whether a row is one of those that are meant where nobody names a state,
 * for a day that is over
 * @param tool the text in which words are looked for; null where there is none
 * @param tier null where rows have none
 * @param state the state's column; null where rows have none
 * @param kind null where rows have none
 */
record Register(What what, String from, String key, String period, String asOf, @Nullable String usual,
		@Nullable String tool, @Nullable String tier, @Nullable Column state, @Nullable String kind,
		List<Column> columns) {

	/** The first column names the row: it is never left out. */
	List<Column> chosen(List<String> names) {
		List<Column> chosen = new ArrayList<>();
		for (Column column : this.columns) {
			if (names.isEmpty() || chosen.isEmpty() || names.contains(column.name())) {
				chosen.add(column);
			}
		}
		return List.copyOf(chosen);
	}

	boolean hasColumn(String name) {
		return this.columns.stream().anyMatch((column) -> column.name().equals(name));
	}

}
