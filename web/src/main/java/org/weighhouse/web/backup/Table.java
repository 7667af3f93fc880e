package org.weighhouse.web.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A table of the target that is filled from the table of the same name.
 *
 * @param columns those that are given: what is generated from others is left out
 * @param identity the column that counts by itself; null for none
 */
record Table(String name, List<String> columns, @Nullable String identity) {

	private static final int AT_ONCE = 500;

	/** How many rows went over. */
	long copy(Connection from, Connection to) throws SQLException {
		String names = String.join(", ", this.columns);
		String marks = this.columns.stream().map((column) -> "?").collect(Collectors.joining(", "));
		long rows = 0;
		try (Statement read = from.createStatement();
				ResultSet row = read.executeQuery("select " + names + " from " + this.name);
				PreparedStatement write = to.prepareStatement("insert into " + this.name + " (" + names
						+ ") overriding system value values (" + marks + ")")) {
			while (row.next()) {
				for (int column = 1; column <= this.columns.size(); column++) {
					write.setObject(column, value(row, column));
				}
				write.addBatch();
				rows++;
				if (rows % AT_ONCE == 0) {
					write.executeBatch();
				}
			}
			write.executeBatch();
		}
		return rows;
	}

	/** The next row gets a number that none has. */
	void countOn(Connection to) throws SQLException {
		if (this.identity == null) {
			return;
		}
		try (Statement statement = to.createStatement()) {
			statement.execute("select setval(pg_get_serial_sequence('" + this.name + "', '" + this.identity
					+ "'), (select coalesce(max(" + this.identity + "), 0) + 1 from " + this.name + "), false)");
		}
	}

	long rows(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from " + this.name)) {
			row.next();
			return row.getLong(1);
		}
	}

	private static @Nullable Object value(ResultSet row, int column) throws SQLException {
		return switch (row.getMetaData().getColumnType(column)) {
			case Types.CLOB, Types.NCLOB, Types.LONGVARCHAR, Types.CHAR, Types.VARCHAR -> row.getString(column);
			case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> row.getBytes(column);
			case Types.DATE -> row.getObject(column, LocalDate.class);
			case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
			default -> row.getObject(column);
		};
	}

}
