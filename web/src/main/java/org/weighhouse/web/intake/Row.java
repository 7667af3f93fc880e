package org.weighhouse.web.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A title of an inventory, with all lines that name it; or a line that cannot be read.
 *
 * @param line the first that names it
 * @param lines how many do
 * @param key what makes it the same title in every inventory; null for a line that cannot
 * be read
 * @param versions all that were found, with commas between
 * @param people how many use it; null where nobody counted
 * @param found what matched, or what cannot be read
 * @param remembered the number of the decision by which it was matched; null for none
 * @param field which cannot be read; null for a title
 * @param expected instead of what was found; null for a title
 */
record Row(long id, long inventory, long line, int lines, @Nullable String key, String name, @Nullable String publisher,
		@Nullable String versions, @Nullable String ids, @Nullable Long people, @Nullable Long devices,
		@Nullable String lastSeen, State state, @Nullable String tool, @Nullable String by, @Nullable String found,
		@Nullable String alias, List<Guess> candidates, @Nullable Long remembered, @Nullable String field,
		@Nullable String expected) {

	/** What is known of it. */
	enum State {

		/** It is a tool of the catalogue. */
		KNOWN,
		/** It may be one of some tools. */
		UNSURE,
		/** Nobody knows it here. */
		NEW,
		/** It cannot be read. */
		INVALID

	}

	static Row of(ResultSet row, int index) throws SQLException {
		return new Row(row.getLong("id"), row.getLong("inventory"), row.getLong("line"), row.getInt("line_count"),
				row.getString("title_key"), row.getString("name"), row.getString("publisher"),
				row.getString("versions"), row.getString("ids"), row.getObject("people", Long.class),
				row.getObject("devices", Long.class), row.getString("last_seen"), State.valueOf(row.getString("state")),
				row.getString("tool"), row.getString("matched_by"), row.getString("found"), row.getString("alias"),
				Kept.guesses(row.getString("candidates")), row.getObject("remembered", Long.class),
				row.getString("field"), row.getString("expected"));
	}

	/** What it was matched to. */
	Matched matched() {
		return new Matched(this.state, this.tool, this.by, this.found, this.alias, this.candidates, this.remembered);
	}

}
