package org.weighhouse.web.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Moments as columns of both databases.
 */
final class Columns {

	private Columns() {
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(instantOrNull(row, column), column);
	}

	static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	static @Nullable OffsetDateTime utc(@Nullable Instant at) {
		return (at != null) ? at.atOffset(ZoneOffset.UTC) : null;
	}

}
