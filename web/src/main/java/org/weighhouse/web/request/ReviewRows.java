package org.weighhouse.web.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.request.Decision.Word;
import org.weighhouse.web.request.StandingApprovals.Cover;

import static org.weighhouse.web.request.Columns.utc;

/**
 * The verdicts, steps, words and questions of requests in the database.
 */
@Repository
class ReviewRows {

	private final JdbcClient jdbc;

	private final WorkingTime calendar;

	ReviewRows(JdbcClient jdbc, WorkingTime calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	Review review(long request) {
		return new Review(
				query("select * from request_revision where request = :request order by number", request,
						ReviewRows::revision),
				query("select * from request_step where request = :request order by revision, position", request,
						ReviewRows::step),
				query("select * from request_decision where request = :request order by id", request,
						ReviewRows::decision),
				this.calendar);
	}

	WorkingTime calendar() {
		return this.calendar;
	}

	List<Question> questions(long request) {
		return query("select * from request_question where request = :request order by number", request,
				ReviewRows::question);
	}

	void save(Request request) {
		long id = request.number();
		skip(request.revisions(), "request_revision", id).forEach((revision) -> add(id, revision));
		request.steps().forEach((step) -> save(id, step));
		skip(request.decisions(), "request_decision", id).forEach((said) -> add(request, said));
		request.questions().forEach((question) -> save(id, question));
	}

	/** What is not stored yet: these only grow at their end. */
	private <T> Stream<T> skip(List<T> all, String table, long request) {
		return all.stream()
			.skip(this.jdbc.sql("select count(*) from " + table + " where request = :request")
				.param("request", request)
				.query(Long.class)
				.single());
	}

	private <T> List<T> query(String sql, long request, RowMapper<T> row) {
		return this.jdbc.sql(sql).param("request", request).query(row).list();
	}

	private void add(long request, Revision revision) {
		Cover cover = revision.cover();
		this.jdbc
			.sql("""
					insert into request_revision (request, number, rule_base, verdict, sha256, profile_sha256, use_sha256,
						controls_sha256, origins, ceilings, environment, population, made_at, made_by, joins, joins_reviewer,
						joins_until, most_days)
					values (:request, :number, :ruleBase, :verdict, :sha256, :profile, :use, :controls, :origins, :ceilings,
						:environment, :population, :at, :by, :joins, :reviewer, :until, :mostDays)
					""")
			.param("request", request)
			.param("number", revision.number())
			.param("ruleBase", revision.ruleBase())
			.param("verdict", revision.json())
			.param("sha256", revision.sha256())
			.param("profile", revision.profileSha256())
			.param("use", revision.useSha256())
			.param("controls", revision.controlsSha256())
			.param("origins", revision.origins())
			.param("ceilings", String.join(",", revision.ceilings()))
			.param("environment", revision.scope().environment())
			.param("population", revision.scope().population())
			.param("at", utc(revision.at()))
			.param("by", revision.by())
			.param("joins", (cover != null) ? cover.id() : null)
			.param("reviewer", (cover != null) ? cover.reviewer() : null)
			.param("until", (cover != null) ? cover.until() : null)
			.param("mostDays", revision.mostDays())
			.update();
	}

	private void save(long request, Step step) {
		int changed = step("""
				update request_step set opened_at = :opened, due_at = :due, seconds_left = :left, decided_at = :decided
				where request = :request and revision = :revision and position = :position
				""", request, step).update();
		if (changed == 0) {
			step("""
					insert into request_step (request, revision, position, role, quorum, opened_at, due_at,
						seconds_left, decided_at)
					values (:request, :revision, :position, :role, :quorum, :opened, :due, :left, :decided)
					""", request, step).param("role", step.role().name()).param("quorum", step.quorum()).update();
		}
	}

	private StatementSpec step(String sql, long request, Step step) {
		return this.jdbc.sql(sql)
			.param("request", request)
			.param("revision", step.revision())
			.param("position", step.position())
			.param("opened", utc(step.openedAt()))
			.param("due", utc(step.dueAt()))
			.param("left", (step.left() != null) ? step.left().toSeconds() : null)
			.param("decided", utc(step.decidedAt()));
	}

	private void add(Request request, Decision said) {
		this.jdbc.sql("""
				insert into request_decision (request, requester, revision, position, person, on_behalf_of, role, word,
					reason, conditions, until, data_ceiling, said_at)
				values (:request, :requester, :revision, :position, :person, :for, :role, :word, :reason, :conditions,
					:until, :ceiling, :at)
				""")
			.param("request", request.number())
			.param("requester", request.requester())
			.param("revision", said.revision())
			.param("position", said.position())
			.param("person", said.person())
			.param("for", said.onBehalfOf())
			.param("role", said.role().name())
			.param("word", said.word().name())
			.param("reason", said.reason())
			.param("conditions", Json.of(said.tightening().conditions()))
			.param("until", said.tightening().until())
			.param("ceiling", said.tightening().dataCeiling())
			.param("at", utc(said.at()))
			.update();
	}

	private void save(long request, Question question) {
		int changed = this.jdbc.sql("""
				update request_question set answer = :answer, answered_at = :answered
				where request = :request and number = :number
				""")
			.param("answer", question.answer())
			.param("answered", utc(question.answeredAt()))
			.param("request", request)
			.param("number", question.number())
			.update();
		if (changed == 0) {
			this.jdbc.sql("""
					insert into request_question (request, number, revision, position, asker, question, asked_at)
					values (:request, :number, :revision, :position, :asker, :question, :asked)
					""")
				.param("request", request)
				.param("number", question.number())
				.param("revision", question.revision())
				.param("position", question.position())
				.param("asker", question.asker())
				.param("question", question.question())
				.param("asked", utc(question.askedAt()))
				.update();
		}
	}

	private static Revision revision(ResultSet row, int index) throws SQLException {
		String json = row.getString("verdict");
		String sha256 = row.getString("sha256");
		if (!Sha256.of(json).equals(sha256)) {
			throw new AlteredVerdict(row.getLong("request"), row.getInt("number"));
		}
		Long joins = row.getObject("joins", Long.class);
		Cover cover = (joins == null) ? null
				: new Cover(joins, row.getBoolean("joins_reviewer"), row.getObject("joins_until", LocalDate.class));
		Scope scope = new Scope(List.of(row.getString("ceilings").split(",")), row.getString("environment"),
				row.getString("population"));
		return new Revision(row.getInt("number"), VerdictJson.read(json), json, sha256, row.getString("profile_sha256"),
				row.getString("use_sha256"), row.getString("controls_sha256"), row.getString("origins"), scope,
				Columns.instant(row, "made_at"), row.getObject("made_by", Long.class), cover,
				row.getObject("most_days", Integer.class));
	}

	private static Step step(ResultSet row, int index) throws SQLException {
		Long left = row.getObject("seconds_left", Long.class);
		return new Step(row.getInt("revision"), row.getInt("position"), Role.valueOf(row.getString("role")),
				row.getInt("quorum"), Columns.instantOrNull(row, "opened_at"), Columns.instantOrNull(row, "due_at"),
				(left != null) ? Duration.ofSeconds(left) : null, Columns.instantOrNull(row, "decided_at"));
	}

	private static Decision decision(ResultSet row, int index) throws SQLException {
		Tightening tightening = new Tightening(Json.list(row.getString("conditions")),
				row.getObject("until", LocalDate.class), row.getString("data_ceiling"));
		return new Decision(row.getInt("revision"), row.getInt("position"), row.getLong("person"),
				row.getObject("on_behalf_of", Long.class), Role.valueOf(row.getString("role")),
				Word.valueOf(row.getString("word")), row.getString("reason"), tightening,
				Columns.instant(row, "said_at"));
	}

	private static Question question(ResultSet row, int index) throws SQLException {
		return new Question(row.getInt("number"), row.getInt("revision"), row.getInt("position"), row.getLong("asker"),
				row.getString("question"), Columns.instant(row, "asked_at"), row.getString("answer"),
				Columns.instantOrNull(row, "answered_at"));
	}

}
