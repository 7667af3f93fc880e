package org.weighhouse.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What the two database users may do, asked of the database itself.
 */
@SiteTest
class DeskRightsIntegrationTests {

	/** H2's words, then PostgreSQL's. */
	private static final String NO_RIGHT = "Not enough rights|Cannot truncate|permission denied|must be owner";

	private static final String NEVER = "are never changed or deleted";

	@Autowired
	private JdbcTemplate desk;

	@Value("${spring.datasource.url}")
	private String url;

	@Autowired
	private FlywayConnectionDetails flyway;

	private JdbcTemplate owner;

	@BeforeEach
	void owner() {
		this.owner = new JdbcTemplate(
				new DriverManagerDataSource(this.url, this.flyway.getUsername(), this.flyway.getPassword()));
	}

	@Test
	@Transactional
	void theDeskAddsRows() {
		assertThat(this.desk.update("""
				insert into audit_entry (at, actor, what, subject, entry, leaf_sha256)
				values (current_timestamp, 'person:3', 'request.submitted', 'rights', '{}', '0')
				""")).isEqualTo(1);
		assertThat(this.desk.queryForObject("select count(*) from audit_entry where subject = 'rights'", Long.class))
			.isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set actor = 'person:4'", "update audit_entry set entry = ''",
			"delete from audit_entry", "truncate table audit_entry", "update policy_version set digest = ''",
			"delete from policy_version", "truncate table policy_version", "update policy_file set content = ''",
			"delete from policy_file", "truncate table policy_file", "update weighing set verdict = ''",
			"delete from weighing", "truncate table weighing", "update request_revision set verdict = ''",
			"delete from request_revision", "update request_decision set word = 'DENY'",
			"delete from request_decision" })
	void whatWasWrittenIsOutOfTheDesksReach(String attempt) {
		assertRefused(this.desk, attempt, NO_RIGHT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set actor = 'person:4'", "delete from audit_entry",
			"update policy_version set digest = ''", "delete from policy_version",
			"update policy_file set content = ''", "delete from policy_file", "update weighing set verdict = ''",
			"delete from weighing" })
	void theOwnerIsRefusedByTheTrigger(String attempt) {
		assertRefused(this.owner, attempt, NEVER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table spare (id int)", "drop table audit_entry",
			"alter table audit_entry add column spare int", "create index spare on audit_entry (actor)",
			"alter table audit_entry rename to spare", "create view spare as select 1 as one",
			"select * from \"flyway_schema_history\"" })
	void theDeskMakesNoTablesAndAltersNone(String attempt) {
		assertRefused(this.desk, attempt, NO_RIGHT);
	}

	@Test
	void theDeskCannotTakeTheTriggerAway() {
		assertRefused(this.desk, TestDatabase.POSTGRESQL ? "drop trigger audit_entry_insert_only on audit_entry"
				: "drop trigger audit_entry_insert_only", NO_RIGHT);
	}

	@Test
	void theOwnerCannotEmptyATableOnPostgresql() {
		assumeTrue(TestDatabase.POSTGRESQL);
		for (String table : new String[] { "audit_entry", "policy_file", "weighing" }) {
			assertRefused(this.owner, "truncate table " + table, NEVER);
		}
	}

	@Test
	void otherRowsAreTheDesksToChange() {
		this.desk.update("""
				insert into person (name, email, active, created_at)
				values ('Ada', 'ada@example.org', true, current_timestamp)
				""");
		assertThat(this.desk.update("update person set name = 'Ada L.' where email = 'ada@example.org'")).isEqualTo(1);
		assertThat(this.desk.update("delete from person where email = 'ada@example.org'")).isEqualTo(1);
	}

	@Test
	void theDeskIsNotTheOwner() {
		assertThat(this.desk.queryForObject("select current_user", String.class)).isEqualToIgnoringCase("desk");
		assertThat(this.owner.queryForObject("select current_user", String.class)).isEqualToIgnoringCase("weighhouse");
	}

	private static void assertRefused(JdbcTemplate user, String attempt, String words) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> user.execute(attempt))
			.havingRootCause()
			.withMessageMatching("(?s).*(" + words + ").*");
	}

}
