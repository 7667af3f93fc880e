package org.weighhouse.web.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL database with the tables of this version, to be filled in one transaction.
 */
final class Target {

	/** Who is signed in, and what is due when: both begin anew. */
	private static final String LEFT_BEHIND = "('flyway_schema_history', 'spring_session', "
			+ "'spring_session_attributes', 'scheduled_tasks')";

	private static final String COLUMNS = """
			select c.table_name, c.column_name, c.is_identity, c.is_generated from information_schema.columns c
			join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
			where c.table_schema = current_schema and t.table_type = 'BASE TABLE' and c.table_name not in
			""" + LEFT_BEHIND + " order by c.table_name, c.ordinal_position";

	private static final String FOREIGN_KEYS = """
			select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
			where contype = 'f' and connamespace = current_schema::regnamespace order by oid
			""";

	private final Connection connection;

	Target(Connection connection) {
		this.connection = connection;
	}

	/** Every table that is filled, by name. */
	List<Table> tables() throws SQLException {
		Map<String, List<String>> columns = new LinkedHashMap<>();
		Map<String, String> identities = new LinkedHashMap<>();
		try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery(COLUMNS)) {
			while (row.next()) {
				List<String> given = columns.computeIfAbsent(row.getString(1), (name) -> new ArrayList<>());
				if (!"ALWAYS".equals(row.getString(4))) {
					given.add(row.getString(2));
				}
				if ("YES".equals(row.getString(3))) {
					identities.put(row.getString(1), row.getString(2));
				}
			}
		}
		return columns.entrySet()
			.stream()
			.map((table) -> new Table(table.getKey(), table.getValue(), identities.get(table.getKey())))
			.toList();
	}

	/**
	 * What one table says of another. Requests and approvals name each other, so no order
	 * of filling them would do while it is asked.
	 */
	List<ForeignKey> foreignKeys() throws SQLException {
		List<ForeignKey> keys = new ArrayList<>();
		try (PreparedStatement statement = this.connection.prepareStatement(FOREIGN_KEYS);
				ResultSet row = statement.executeQuery()) {
			while (row.next()) {
				keys.add(new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
			}
		}
		return keys;
	}

	void drop(List<ForeignKey> keys) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			for (ForeignKey key : keys) {
				statement.execute("alter table " + key.table() + " drop constraint "
						+ statement.enquoteIdentifier(key.name(), true));
			}
		}
	}

	/** Each is checked over all rows. */
	void add(List<ForeignKey> keys) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			for (ForeignKey key : keys) {
				statement.execute("alter table " + key.table() + " add constraint "
						+ statement.enquoteIdentifier(key.name(), true) + " " + key.definition());
			}
		}
	}

	/** A rule that rows of one table name rows of another. */
	record ForeignKey(String table, String name, String definition) {
	}

}
