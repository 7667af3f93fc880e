package org.weighhouse.web.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.weighhouse.engine.VerifiedControls.Scope;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The verifications that are kept. None is ever deleted.
 */
@Repository
class Verifications {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, List<String>>> LIMITS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	Verifications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that count on a day. */
	List<Verification> countingOn(LocalDate day) {
		return this.jdbc.sql("select * from verification where ended_at is null and until >= :day order by id")
			.param("day", day)
			.query(Verifications::read)
			.list();
	}

	/** All, the newest first. */
	List<Verification> all() {
		return this.jdbc.sql("select * from verification order by id desc").query(Verifications::read).list();
	}

	/** All of a control, the newest first. */
	List<Verification> of(String control) {
		return this.jdbc.sql("select * from verification where control = :control order by id desc")
			.param("control", control)
			.query(Verifications::read)
			.list();
	}

	Optional<Verification> find(long id) {
		return this.jdbc.sql("select * from verification where id = :id")
			.param("id", id)
			.query(Verifications::read)
			.optional();
	}

	/** One, and nobody else changes it until the transaction ends. */
	Optional<Verification> lock(long id) {
		return this.jdbc.sql("select * from verification where id = :id for update")
			.param("id", id)
			.query(Verifications::read)
			.optional();
	}

	/** Keeps a new one, and says its number. */
	long add(Verification verification) {
		Reach reach = verification.reach();
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into verification (control, scope, edition, request, blueprint, limits, link, evidence_file, note,
						requester, verifier, verified_at, until)
					values (:control, :scope, :edition, :request, :blueprint, :limits, :link, :file, :note,
						:requester, :verifier, :at, :until)
					""")
			.param("control", verification.control())
			.param("scope", reach.scope().name())
			.param("edition", reach.edition())
			.param("request", reach.request())
			.param("blueprint", reach.blueprint())
			.param("limits", JSON.writeValueAsString(reach.limits()))
			.param("link", verification.evidence().link())
			.param("file", verification.evidence().file())
			.param("note", verification.evidence().note())
			.param("requester", verification.requester())
			.param("verifier", verification.verifier())
			.param("at", verification.verifiedAt().atOffset(ZoneOffset.UTC))
			.param("until", verification.until())
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	/** Keeps what was renewed or ended. */
	void update(Verification verification) {
		Verification.Ending ended = verification.ended();
		this.jdbc
			.sql("""
					update verification set link = :link, evidence_file = :file, note = :note, verifier = :verifier,
						verified_at = :at, until = :until, ended_by = :endedBy, ended_at = :endedAt, ended_because = :because
					where id = :id
					""")
			.param("id", verification.number())
			.param("link", verification.evidence().link())
			.param("file", verification.evidence().file())
			.param("note", verification.evidence().note())
			.param("verifier", verification.verifier())
			.param("at", verification.verifiedAt().atOffset(ZoneOffset.UTC))
			.param("until", verification.until())
			.param("endedBy", (ended != null) ? ended.by() : null)
			.param("endedAt", (ended != null) ? ended.at().atOffset(ZoneOffset.UTC) : null)
			.param("because", (ended != null) ? ended.reason() : null)
			.update();
	}

	private static Verification read(ResultSet row, int index) throws SQLException {
		Reach reach = new Reach(Scope.valueOf(row.getString("scope")), row.getString("edition"),
				row.getObject("request", Long.class), row.getString("blueprint"),
				JSON.readValue(row.getString("limits"), LIMITS));
		Evidence evidence = new Evidence(row.getString("link"), row.getString("evidence_file"), row.getString("note"));
		return new Verification(row.getLong("id"), row.getString("control"), reach, evidence,
				row.getObject("requester", Long.class), row.getLong("verifier"), instant(row, "verified_at"),
				row.getObject("until", LocalDate.class), ending(row));
	}

	private static Verification.@Nullable Ending ending(ResultSet row) throws SQLException {
		return (row.getObject("ended_at") != null) ? new Verification.Ending(row.getLong("ended_by"),
				instant(row, "ended_at"), row.getString("ended_because")) : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
