package org.weighhouse.web.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Columns that may be empty.
 */
final class Columns {

	private Columns() {
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	static Tier tier(ResultSet row, String column) throws SQLException {
		return Tier.values()[row.getInt(column) - 1];
	}

}
