package org.weighhouse.web.tool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * All news about tools. None is ever deleted.
 */
@Repository
public class Signals {

	private final JdbcClient jdbc;

	Signals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is news about an edition (`tool/edition`) or its tool, and was not withdrawn.
	 */
	public List<Signal> about(String edition) {
		return this.jdbc.sql("""
				select * from signal where withdrawn_at is null and about in (:edition, :tool) order by id
				""").param("edition", edition).param("tool", edition.split("/", 2)[0]).query(Signals::read).list();
	}

	/** All of a tool and its editions, the latest first. */
	List<Signal> ofTool(String tool) {
		return this.jdbc.sql("select * from signal where about = :tool or about like :within order by id desc")
			.param("tool", tool)
			.param("within", tool + "/%")
			.query(Signals::read)
			.list();
	}

	/** One, and nobody else changes it until the transaction ends. */
	Optional<Signal> lock(long number) {
		return this.jdbc.sql("select * from signal where id = :id for update")
			.param("id", number)
			.query(Signals::read)
			.optional();
	}

	Optional<Signal> find(long number) {
		return this.jdbc.sql("select * from signal where id = :id").param("id", number).query(Signals::read).optional();
	}

	/** Keeps new ones, and says its number. */
	long add(Signal signal) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		changing(this.jdbc.sql("""
				insert into signal (kind, about, source, published, words, cve, versions_from, versions_below,
					reported_by, grade, news_at, softer_grade, softer_because, softer_by, softer_at, withdrawn_at)
				values (:kind, :about, :source, :published, :words, :cve, :from, :below, :by, :grade, :at, :softerGrade,
					:softerBecause, :softerBy, :softerAt, :withdrawn)
				"""), signal).param("kind", signal.kind().name())
			.param("about", signal.about())
			.param("words", signal.words())
			.param("cve", signal.cve())
			.param("by", signal.reportedBy())
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	/** Keeps how it is taken now. */
	void update(Signal signal) {
		changing(this.jdbc.sql("""
				update signal set source = :source, published = :published, versions_from = :from,
					versions_below = :below, grade = :grade, news_at = :at,
					softer_grade = :softerGrade, softer_because = :softerBecause, softer_by = :softerBy,
					softer_at = :softerAt, withdrawn_at = :withdrawn
				where id = :id
				"""), signal).param("id", signal.number()).update();
	}

	private static StatementSpec changing(StatementSpec sql, Signal signal) {
		Signal.Softer softer = signal.softer();
		Versions affected = signal.affected();
		return sql.param("source", signal.source())
			.param("published", signal.published())
			.param("from", (affected != null) ? affected.from() : null)
			.param("below", (affected != null) ? affected.below() : null)
			.param("grade", name(signal.grade()))
			.param("at", utc(signal.newsAt()))
			.param("softerGrade", (softer != null) ? name(softer.grade()) : null)
			.param("softerBecause", (softer != null) ? softer.reason() : null)
			.param("softerBy", (softer != null) ? softer.by() : null)
			.param("softerAt", (softer != null) ? utc(softer.at()) : null)
			.param("withdrawn", utc(signal.withdrawnAt()));
	}

	private static Signal read(ResultSet row, int index) throws SQLException {
		String from = row.getString("versions_from");
		String below = row.getString("versions_below");
		Versions affected = (from != null || below != null) ? new Versions(from, below) : null;
		return new Signal(row.getLong("id"), Signal.Kind.valueOf(row.getString("kind")), row.getString("about"),
				row.getString("source"), row.getObject("published", LocalDate.class), row.getString("words"),
				row.getString("cve"), affected, grade(row.getString("grade")), row.getObject("reported_by", Long.class),
				row.getObject("news_at", OffsetDateTime.class).toInstant(), softer(row), instant(row, "withdrawn_at"));
	}

	private static Signal.@Nullable Softer softer(ResultSet row) throws SQLException {
		Instant at = instant(row, "softer_at");
		return (at == null) ? null : new Signal.Softer(grade(row.getString("softer_grade")),
				row.getString("softer_because"), row.getLong("softer_by"), at);
	}

	private static Signal.@Nullable Grade grade(@Nullable String word) {
		return (word != null) ? Signal.Grade.valueOf(word) : null;
	}

	private static @Nullable String name(Signal.@Nullable Grade grade) {
		return (grade != null) ? grade.name() : null;
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
