package org.weighhouse.web.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Somebody said which tool a title is, or that it is none of those it seemed to be. It
 * holds in every inventory, until somebody undoes it.
 *
 * @param key of the title
 * @param tool by slug; null where it is none of the refused
 * @param refused the tools that it is not
 */
record TitleMatch(long id, String key, String name, @Nullable String publisher, @Nullable String tool,
		List<String> refused, long madeBy, Instant madeAt, @Nullable Long undoneBy, @Nullable Instant undoneAt) {

	static TitleMatch of(ResultSet row, int index) throws SQLException {
		return new TitleMatch(row.getLong("id"), row.getString("title_key"), row.getString("name"),
				row.getString("publisher"), row.getString("tool"), refused(row.getString("refused")),
				row.getLong("made_by"), Objects.requireNonNull(instant(row, "made_at")),
				row.getObject("undone_by", Long.class), instant(row, "undone_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private static List<String> refused(String text) {
		return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
	}

	/** As the audit log names it. */
	public String subject() {
		return "MAT-" + this.id;
	}

	public boolean holds() {
		return this.undoneAt == null;
	}

}
