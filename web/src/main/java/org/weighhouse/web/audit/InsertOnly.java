package org.weighhouse.web.audit;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to change or delete rows, as a trigger in H2. PostgreSQL has a function of the
 * same name.
 */
public class InsertOnly implements Trigger {

	/** The standard's code for a right that is missing. */
	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	private String table = "";

	@Override
	public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
		this.table = table;
	}

	@Override
	public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
		throw new SQLException("rows of " + this.table + " are never changed or deleted", INSUFFICIENT_PRIVILEGE);
	}

}
