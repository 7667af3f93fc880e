package org.weighhouse.web.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.approval.Reconsideration.Cause;

/**
 * Approvals to look at again, as work in the database: whoever causes it adds a row in
 * its own transaction, and whichever instance is free takes the next few approvals.
 */
@Repository
class Reconsiderations {

	private final JdbcClient jdbc;

	private final Clock clock;

	Reconsiderations(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Asks for it, in the transaction that makes it necessary. */
	@Transactional(propagation = Propagation.MANDATORY)
	void add(Cause cause, String subject, @Nullable String about, @Nullable Long only) {
		this.jdbc.sql("""
				insert into reconsideration (cause, subject, about, only_approval, begun_at)
				values (:cause, :subject, :about, :only, :at)
				""")
			.param("cause", cause.name())
			.param("subject", subject)
			.param("about", about)
			.param("only", only)
			.param("at", now().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Of what the last one of a cause was; null where there was none. */
	@Nullable String lastSubject(Cause cause) {
		return this.jdbc.sql("select subject from reconsideration where cause = :cause order by id desc limit 1")
			.param("cause", cause.name())
			.query(String.class)
			.optional()
			.orElse(null);
	}

	/** The oldest that is not done and that no other instance is at. */
	Optional<Reconsideration> lockNext() {
		return this.jdbc.sql("""
				select * from reconsideration where done_at is null order by id limit 1 for update skip locked
				""").query(Reconsiderations::read).optional();
	}

	/** How many are not done. */
	long open() {
		return this.jdbc.sql("select count(*) from reconsideration where done_at is null").query(Long.class).single();
	}

	void advance(Reconsideration reconsideration, long reached, int looked, int suspended, int early) {
		this.jdbc.sql("""
				update reconsideration set reached = :reached, looked_at = looked_at + :looked,
					suspended = suspended + :suspended, early = early + :early
				where id = :id
				""")
			.param("reached", reached)
			.param("looked", looked)
			.param("suspended", suspended)
			.param("early", early)
			.param("id", reconsideration.number())
			.update();
	}

	void finish(Reconsideration reconsideration) {
		this.jdbc.sql("update reconsideration set done_at = :at where id = :id")
			.param("at", now().atOffset(ZoneOffset.UTC))
			.param("id", reconsideration.number())
			.update();
	}

	private Instant now() {
		return Instant.now(this.clock);
	}

	private static Reconsideration read(ResultSet row, int index) throws SQLException {
		return new Reconsideration(row.getLong("id"), Cause.valueOf(row.getString("cause")), row.getString("subject"),
				row.getString("about"), row.getObject("only_approval", Long.class), row.getLong("reached"));
	}

}
