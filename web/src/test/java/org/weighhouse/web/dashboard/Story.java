package org.weighhouse.web.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.Verdict.Route;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.TestDatabase;

/**
 * A small history in tables of its own, row by row: what is counted can be counted by
 * hand.
 */
final class Story implements AutoCloseable {

	private final @Nullable SingleConnectionDataSource own;

	final JdbcClient jdbc;

	final long person;

	private final String ruleBase;

	private Story(@Nullable SingleConnectionDataSource own, JdbcClient jdbc, String ruleBase) {
		this.own = own;
		this.jdbc = jdbc;
		this.ruleBase = ruleBase;
		this.person = insert("insert into person (name, email, active, created_at) values ('Somebody', '"
				+ UUID.randomUUID() + "@example.org', true, current_timestamp)");
	}

	/** In tables of its own. */
	static Story begin() {
		TestDatabase database = TestDatabase.fresh();
		SingleConnectionDataSource tables = new SingleConnectionDataSource(database.url(), database.owner(),
				database.password(), true);
		Flyway.configure()
			.dataSource(tables)
			.locations("classpath:db/migration/common",
					"classpath:db/migration/" + (TestDatabase.POSTGRESQL ? "postgresql" : "h2"))
			.load()
			.migrate();
		JdbcClient jdbc = JdbcClient.create(tables);
		String ruleBase = "sha256:" + "1".repeat(64);
		jdbc.sql("insert into policy_version (version, digest, stored_at) values (1, :digest, current_timestamp)")
			.param("digest", ruleBase)
			.update();
		return new Story(tables, jdbc, ruleBase);
	}

	/** In the tables of a site. */
	static Story in(JdbcClient site, String ruleBase) {
		return new Story(null, site, ruleBase);
	}

	/** A request that was sent and is over, or waits. */
	long request(String kind, String state, Tier tier, String submitted, @Nullable String decided,
			Finding... findings) {
		boolean waits = state.equals("IN_REVIEW") || state.equals("INFO_REQUESTED");
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into request (kind, requester, edition, answers, purpose, people, state, version, until,
					begun_at, touched_at, submitted_at, decided_at, revision, open_position, tier, route)
				values (:kind, :person, 'a/b', '{}', '', 1, :state, 1, :until, :sent, :sent, :sent, :decided, 1, :open,
					:tier, 'REVIEWER')
				""")
			.param("kind", kind)
			.param("person", this.person)
			.param("state", state)
			.param("until", state.equals("APPROVED") ? LocalDate.of(2027, 6, 1) : null)
			.param("sent", at(submitted))
			.param("decided", (decided != null) ? at(decided) : null)
			.param("open", waits ? 1 : null)
			.param("tier", tier.digit())
			.update(key, "id");
		long request = key.getKeyAs(Long.class);
		revision(request, tier, List.of(findings));
		return request;
	}

	/** A draft has no tier yet. */
	void draft(String begun) {
		this.jdbc.sql("""
				insert into request (kind, requester, edition, answers, purpose, people, state, version, begun_at,
					touched_at)
				values ('USE', :person, 'a/b', '{}', '', 1, 'DRAFT', 0, :at, :at)
				""").param("person", this.person).param("at", at(begun)).update();
	}

	private void revision(long request, Tier tier, List<Finding> findings) {
		this.jdbc.sql("""
				insert into request_revision (request, number, rule_base, verdict, sha256, profile_sha256, use_sha256,
					controls_sha256, origins, ceilings, environment, population, made_at)
				values (:request, 1, :ruleBase, :verdict, :sha, :sha, :sha, :sha, '{}', 'PUBLIC', 'ANY', 'TEAM',
					current_timestamp)
				""")
			.param("request", request)
			.param("ruleBase", this.ruleBase)
			.param("verdict", VerdictJson.write(verdict(tier, findings)))
			.param("sha", "0".repeat(64))
			.update();
	}

	/** A rule that spoke, and what is left of it. */
	static Finding finding(String rule, Tier residual) {
		return new Finding(rule, "C", Tier.PROHIBITED, residual, false, List.of(), List.of());
	}

	private Verdict verdict(Tier tier, List<Finding> findings) {
		return new Verdict(Verdict.SCHEMA_VERSION, this.ruleBase, null, tier, tier, tier, tier, true, List.of(), null,
				null, null, null, findings, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				new Route("REVIEWER", List.of(), false, 180, 0, null), List.of(), Map.of(), List.of());
	}

	/** A step of a request that waits or was decided. */
	void step(long request, String role, @Nullable String due, @Nullable String decided) {
		this.jdbc.sql("""
				insert into request_step (request, revision, position, role, quorum, opened_at, due_at, decided_at)
				values (:request, 1, 1, :role, 1, current_timestamp, :due, :decided)
				""")
			.param("request", request)
			.param("role", role)
			.param("due", (due != null) ? at(due) : null)
			.param("decided", (decided != null) ? at(decided) : null)
			.update();
	}

	/** Somebody's word on the step. */
	void said(long request, String word, String at, String conditions, @Nullable String until,
			@Nullable String ceiling) {
		long decider = insert("insert into person (name, email, active, created_at) values ('Decider', '"
				+ UUID.randomUUID() + "@example.org', true, current_timestamp)");
		this.jdbc.sql("""
				insert into request_decision (request, requester, revision, position, person, role, word, reason,
					conditions, until, data_ceiling, said_at)
				values (:request, :requester, 1, 1, :person, 'REVIEWER', :word, 'Looked at it', :conditions, :until,
					:ceiling, :at)
				""")
			.param("request", request)
			.param("requester", this.person)
			.param("person", decider)
			.param("word", word)
			.param("conditions", conditions)
			.param("until", (until != null) ? LocalDate.parse(until) : null)
			.param("ceiling", ceiling)
			.param("at", at(at))
			.update();
	}

	/** What a request yielded; its number. */
	long approval(long request, Tier tier, String starts, String ends, String state, int extensions) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into approval (version, request, holder, edition, data_class, environments, population, headcount,
						tier, verdict_sha256, rule_base, starts, ends, standing, state, first_start, extensions, kind,
						looked_at)
					values (1, :request, :person, 'a/b', 'INTERNAL', '', 'TEAM', 1, :tier, :sha, :ruleBase, :starts, :ends,
						false, :state, :starts, :extensions, (select kind from request where id = :request),
						current_timestamp)
					""")
			.param("request", request)
			.param("person", this.person)
			.param("tier", tier.name())
			.param("sha", "0".repeat(64))
			.param("ruleBase", this.ruleBase)
			.param("starts", LocalDate.parse(starts))
			.param("ends", LocalDate.parse(ends))
			.param("state", state)
			.param("extensions", extensions)
			.update(key, "id");
		long approval = key.getKeyAs(Long.class);
		this.jdbc.sql("insert into approval_member (approval, person, since) values (:approval, :person, :starts)")
			.param("approval", approval)
			.param("person", this.person)
			.param("starts", LocalDate.parse(starts))
			.update();
		return approval;
	}

	void tolerated(@Nullable String edition, int people, String until, String state) {
		this.jdbc.sql("""
				insert into tolerated_use (version, edition, name, place, owner, reporter, people, since, until, state,
					request, ending, ended_at)
				values (1, :edition, :name, 'Here', :person, :person, :people, :since, :until, :state,
					:request, :ending, :ended)
				""")
			.param("edition", edition)
			.param("name", (edition == null) ? "Plug-in" : null)
			.param("person", this.person)
			.param("people", people)
			.param("since", LocalDate.of(2026, 1, 1))
			.param("until", LocalDate.parse(until))
			.param("state", state)
			.param("request",
					state.equals("REQUESTED") ? request("USE", "WITHDRAWN", Tier.LOW, "2026-11-02T09:00:00Z", null)
							: null)
			.param("ending", state.equals("ENDED") ? "STOPPED" : null)
			.param("ended", state.equals("ENDED") ? at("2026-11-01T00:00:00Z") : null)
			.update();
	}

	long insert(String sql) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql(sql).update(key, "id");
		return key.getKeyAs(Long.class);
	}

	private static OffsetDateTime at(String moment) {
		return Instant.parse(moment).atOffset(ZoneOffset.UTC);
	}

	@Override
	public void close() {
		if (this.own != null) {
			this.own.destroy();
		}
	}

}
