package org.weighhouse.web.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.weighhouse.web.TestDatabase;
import org.weighhouse.web.digest.Sha256;

/**
 * Rows and entries of the audit log in tables of their own, written by hand: also such as
 * the desk would never write.
 */
final class Books implements AutoCloseable {

	static final String DIGEST = "sha256:" + "1".repeat(64);

	private final SingleConnectionDataSource tables;

	final JdbcClient jdbc;

	private Books(SingleConnectionDataSource tables) {
		this.tables = tables;
		this.jdbc = JdbcClient.create(tables);
	}

	static Books open() {
		TestDatabase database = TestDatabase.fresh();
		SingleConnectionDataSource tables = new SingleConnectionDataSource(database.url(), database.owner(),
				database.password(), true);
		Flyway.configure()
			.dataSource(tables)
			.locations("classpath:db/migration/common",
					"classpath:db/migration/" + (TestDatabase.POSTGRESQL ? "postgresql" : "h2"))
			.load()
			.migrate();
		Books books = new Books(tables);
		books.jdbc.sql("insert into policy_version (version, digest, stored_at) values (1, :digest, :at)")
			.param("digest", DIGEST)
			.param("at", at("2026-01-01T00:00:00Z"))
			.update();
		return books;
	}

	SingleConnectionDataSource source() {
		return this.tables;
	}

	/** Somebody, and the act that let them in with a role. */
	long person(String name, String roles) {
		long person = key(this.jdbc.sql("""
				insert into person (name, email, active, created_at) values (:name, :email, true, :at)
				""")
			.param("name", name)
			.param("email", UUID.randomUUID() + "@example.org")
			.param("at", at("2026-01-01T00:00:00Z")));
		for (String role : roles.split(" ")) {
			this.jdbc.sql("insert into person_role (person, role) values (:person, :role)")
				.param("person", person)
				.param("role", role)
				.update();
		}
		act("2026-01-01T00:00:00Z", "start", "person.added", "person:" + person, roles, null);
		return person;
	}

	/** A request that is over. */
	long request(long requester, String kind, String state, String over) {
		boolean decided = state.equals("APPROVED") || state.equals("DENIED");
		long request = key(this.jdbc.sql("""
				insert into request (kind, requester, edition, answers, purpose, people, state, version, until,
					begun_at, touched_at, submitted_at, decided_at, revision, tier, route)
				values (:kind, :requester, 'claude-code/managed-default', '{}', 'Tests', 1, :state, 1, :until, :over,
					:over, :over, :decided, :revision, 2, 'REVIEWER')
				""")
			.param("kind", kind)
			.param("requester", requester)
			.param("state", state)
			.param("until", state.equals("APPROVED") ? LocalDate.of(2027, 1, 1) : null)
			.param("over", at(over))
			.param("decided", decided ? at(over) : null)
			.param("revision", decided ? 1 : null));
		act(over, "person:" + requester, "request.drafted", "REQ-" + request, "DRAFT", null);
		return request;
	}

	/** The verdict of a request, and the step that is decided on it. */
	void verdict(long request) {
		this.jdbc.sql("""
				insert into request_revision (request, number, rule_base, verdict, sha256, profile_sha256, use_sha256,
					controls_sha256, origins, ceilings, environment, population, made_at)
				values (:request, 1, :ruleBase, '{}', :sha, :sha, :sha, :sha, '{}', 'PUBLIC', 'ANY', 'TEAM', :at)
				""")
			.param("request", request)
			.param("ruleBase", DIGEST)
			.param("sha", "0".repeat(64))
			.param("at", at("2026-02-01T00:00:00Z"))
			.update();
		this.jdbc.sql("""
				insert into request_step (request, revision, position, role, quorum) values (:id, 1, 1, 'REVIEWER', 1)
				""").param("id", request).update();
	}

	void word(long request, long requester, long person, String word, String said) {
		this.jdbc.sql("""
				insert into request_decision (request, requester, revision, position, person, role, word, reason,
					conditions, said_at)
				values (:request, :requester, 1, 1, :person, 'REVIEWER', :word, 'Looked at it', '', :said)
				""")
			.param("request", request)
			.param("requester", requester)
			.param("person", person)
			.param("word", word)
			.param("said", at(said))
			.update();
	}

	long approval(long request, long holder, String starts, String ends, String state) {
		return key(this.jdbc
			.sql("""
					insert into approval (version, request, holder, edition, data_class, environments, population, headcount,
						tier, verdict_sha256, rule_base, starts, ends, standing, state, first_start, extensions, kind,
						looked_at)
					values (1, :request, :holder, 'claude-code/managed-default', 'INTERNAL', '', 'TEAM', 1, 'MEDIUM', :sha,
						:ruleBase, :starts, :ends, false, :state, :starts, 0, 'USE', :at)
					""")
			.param("request", request)
			.param("holder", holder)
			.param("sha", "0".repeat(64))
			.param("ruleBase", DIGEST)
			.param("starts", LocalDate.parse(starts))
			.param("ends", LocalDate.parse(ends))
			.param("state", state)
			.param("at", at("2026-02-01T00:00:00Z")));
	}

	/** An entry of the audit log, as a person would see it come about. */
	void act(String when, String actor, String what, String subject, @Nullable String to, @Nullable String revision) {
		String entry = """
				{"at":"%s","act":{"actor":"%s","onBehalfOf":null,"what":"%s","subject":"%s","from":null,"to":%s,\
				"reason":null,"details":{%s}}}""".formatted(when, actor, what, subject,
				(to != null) ? '"' + to + '"' : "null", (revision != null) ? "\"revision\":\"" + revision + "\"" : "");
		this.jdbc.sql("""
				insert into audit_entry (at, actor, what, subject, entry, leaf_sha256)
				values (:at, :actor, :what, :subject, :entry, :leaf)
				""")
			.param("at", at(when))
			.param("actor", actor)
			.param("what", what)
			.param("subject", subject)
			.param("entry", entry)
			.param("leaf", Sha256.of("\0" + entry))
			.update();
	}

	private static long key(JdbcClient.StatementSpec insert) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		insert.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	static OffsetDateTime at(String moment) {
		return Instant.parse(moment).atOffset(ZoneOffset.UTC);
	}

	@Override
	public void close() {
		this.tables.destroy();
	}

}
