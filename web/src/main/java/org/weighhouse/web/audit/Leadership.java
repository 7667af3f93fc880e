package org.weighhouse.web.audit;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Which instance gives entries their places: on PostgreSQL the one that holds a lock
 * until its transaction ends; a local database has one process only.
 */
@Component
class Leadership {

	/** Any number that nothing else locks. */
	private static final long LOCK = 6_962_091_620L;

	private final JdbcOperations jdbc;

	private final boolean postgresql;

	Leadership(JdbcOperations jdbc) {
		this.jdbc = jdbc;
		this.postgresql = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) (
				connection) -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
	}

	/** In a transaction. */
	boolean leads() {
		return !this.postgresql || Boolean.TRUE
			.equals(this.jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
	}

}
