package org.weighhouse.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Gives the desk, the database user that the site works as, what it needs and no more
 * each time that the owner has made the tables: reading and adding rows everywhere,
 * changing them where no trigger forbids it, and nothing about the tables themselves.
 */
@Component
class DeskRights implements Callback {

	private static final String TABLES = """
			select table_name,
				exists (select 1 from information_schema.triggers
					where trigger_schema = table_schema and event_object_table = table_name
						and lower(trigger_name) like '%\\_insert\\_only')
			from information_schema.tables
			where table_schema = current_schema and table_type = 'BASE TABLE'
				and lower(table_name) <> 'flyway_schema_history'
			""";

	/**
	 * Looking after a foreign key locks the row that it names, which takes this right.
	 */
	private static final String NAMED_BY_OTHERS = "select 1 from pg_constraint where contype = 'f' "
			+ "and confrelid = ?::regclass";

	private final JdbcConnectionDetails desk;

	DeskRights(JdbcConnectionDetails desk) {
		this.desk = desk;
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.AFTER_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public String getCallbackName() {
		return "desk rights";
	}

	@Override
	public void handle(Event event, Context context) {
		try {
			give(context.getConnection());
		}
		catch (SQLException ex) {
			throw new FlywayException("the database user `" + this.desk.getUsername()
					+ "`, as whom the site works, cannot be given its rights", ex);
		}
	}

	private void give(Connection owner) throws SQLException {
		boolean h2 = owner.getMetaData().getDatabaseProductName().equals("H2");
		String name = Objects.requireNonNull(this.desk.getUsername(), "spring.datasource.username is missing");
		boolean same = name.equalsIgnoreCase(owner.getMetaData().getUserName());
		if (h2 && same) {
			// H2 takes no right from its administrator: the triggers alone protect.
			return;
		}
		try (Statement statement = owner.createStatement()) {
			String user = statement.enquoteIdentifier(h2 ? name.toUpperCase(Locale.ROOT) : name, true);
			if (h2) {
				makeUser(owner, user);
			}
			for (String right : rights(owner, user, h2, same)) {
				statement.execute(right);
			}
		}
	}

	/** With the password as a parameter, so that it stands in no log of statements. */
	private void makeUser(Connection owner, String user) throws SQLException {
		for (String start : List.of("create user if not exists " + user + " password ?",
				"alter user " + user + " set password ?")) {
			try (PreparedStatement statement = owner.prepareStatement(start)) {
				statement.setString(1, this.desk.getPassword());
				statement.execute();
			}
		}
	}

	private static List<String> rights(Connection owner, String user, boolean h2, boolean same) throws SQLException {
		List<String> rights = new ArrayList<>();
		try (Statement statement = owner.createStatement(); ResultSet tables = statement.executeQuery(TABLES)) {
			while (tables.next()) {
				String table = statement.enquoteIdentifier(tables.getString(1), true);
				if (!tables.getBoolean(2)) {
					rights.add("grant select, insert, update, delete on " + table + " to " + user);
					continue;
				}
				rights.add("grant select, insert on " + table + " to " + user);
				rights.add("revoke delete" + (h2 ? "" : ", truncate") + " on " + table + " from " + user);
				if (!same || !isNamedByOthers(owner, table)) {
					rights.add("revoke update on " + table + " from " + user);
				}
			}
		}
		return rights;
	}

	private static boolean isNamedByOthers(Connection owner, String table) throws SQLException {
		try (PreparedStatement statement = owner.prepareStatement(NAMED_BY_OTHERS)) {
			statement.setString(1, table);
			try (ResultSet keys = statement.executeQuery()) {
				return keys.next();
			}
		}
	}

}
