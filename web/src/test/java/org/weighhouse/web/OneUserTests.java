package org.weighhouse.web;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One user of PostgreSQL makes the tables and works with them: rows are added, also where
 * others name them, and what was written stays as it is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneUserTests {

	private JdbcTemplate user;

	@BeforeAll
	void migrate() {
		TestDatabase database = TestPostgres.database();
		Flyway.configure()
			.dataSource(database.url(), database.owner(), database.password())
			.locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
			.callbacks(new DeskRights(details(database)))
			.load()
			.migrate();
		this.user = new JdbcTemplate(
				new DriverManagerDataSource(database.url(), database.owner(), database.password()));
		this.user.update("insert into policy_version values (1, 'sha256:1', current_timestamp)");
		this.user.update("insert into policy_file values (1, 'rules.yml', 'text')");
		this.user.update("""
				insert into person (name, email, active, created_at)
				values ('Ada', 'ada@example.org', true, current_timestamp)
				""");
		this.user.update("""
				insert into audit_entry (at, actor, what, subject, entry, leaf_sha256)
				values (current_timestamp, 'person:1', 'person.added', 'person:1', '{}', '0')
				""");
	}

	@Test
	void itAddsRowsAndChangesWhatMayChange() {
		assertThat(this.user.update("update person set name = 'Ada L.'")).isEqualTo(1);
		assertThat(this.user.queryForObject("select count(*) from policy_file", Long.class)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "audit_entry", "policy_version", "policy_file", "weighing", "evidence_file",
			"evidence_bytes", "request_revision", "request_decision" })
	void itNeitherChangesNorDeletesWhatWasWritten(String table) {
		String column = this.user.queryForObject("select column_name from information_schema.columns "
				+ "where table_schema = current_schema and table_name = ? and is_identity = 'NO' "
				+ "order by ordinal_position limit 1", String.class, table);
		for (String attempt : new String[] { "update " + table + " set " + column + " = " + column,
				"delete from " + table, "truncate table " + table + " cascade" }) {
			assertThatExceptionOfType(DataAccessException.class).as(attempt)
				.isThrownBy(() -> this.user.execute(attempt))
				.havingRootCause()
				.withMessageMatching("(?s).*(permission denied|are never changed or deleted).*");
		}
	}

	private static JdbcConnectionDetails details(TestDatabase database) {
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return database.owner();
			}

			@Override
			public String getPassword() {
				return database.password();
			}

			@Override
			public String getJdbcUrl() {
				return database.url();
			}

		};
	}

}
