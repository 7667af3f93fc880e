package org.weighhouse.web.intake;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Something in use, out of all inventories that count: a tool with all titles that are
 * it, or a title that is none.
 *
 * @param subject the slug of the tool, else the key of the title
 * @param row the number of one of its rows
 * @param people the highest number of one inventory, never a sum over several: the same
 * people stand in all of them; null where nobody counted
 * @param weight by which it is sorted: people, else devices
 */
record InUse(String subject, long row, long inventory, @Nullable String tool, Row.State state, String name,
		@Nullable String publisher, @Nullable Long people, @Nullable Long devices, long weight, int titles,
		int sources) {

	static InUse of(ResultSet row, int index) throws SQLException {
		return new InUse(row.getString("subject"), row.getLong("row_id"), row.getLong("inventory"),
				row.getString("tool"), Row.State.valueOf(row.getString("state")), row.getString("name"),
				row.getString("publisher"), row.getObject("people", Long.class), row.getObject("devices", Long.class),
				row.getLong("weight"), row.getInt("titles"), row.getInt("sources"));
	}

	/** How many people use it at least. */
	public long headcount() {
		return Math.max(1, this.weight);
	}

	/** Where it stands among those of the same weight. */
	String place() {
		return (this.tool != null) ? this.subject : String.valueOf(this.row);
	}

	/** As it is asked for: `tool:claude-code`, or `title:` and the number of a row. */
	public String what() {
		return (this.tool != null) ? "tool:" + this.tool : "title:" + this.row;
	}

}
