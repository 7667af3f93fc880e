package org.weighhouse.web.delegate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The delegations that are kept. None is ever deleted.
 */
@Repository
class Delegations {

	private final JdbcClient jdbc;

	private final Clock clock;

	Delegations(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those that somebody gave or took, or all of them: the latest first. */
	List<Delegation> of(long person, boolean all) {
		return this.jdbc
			.sql("select * from delegation where :all or giver = :person or taker = :person order by id desc")
			.param("all", all)
			.param("person", person)
			.query(Delegation.class)
			.list();
	}

	Optional<Delegation> find(long id) {
		return this.jdbc.sql("select * from delegation where id = :id for update")
			.param("id", id)
			.query(Delegation.class)
			.optional();
	}

	/**
	 * Those that are in force, or will be, on any day of a time. Nobody adds another
	 * until the transaction ends, so that two cannot close a loop at once.
	 */
	List<Delegation> within(LocalDate from, LocalDate to) {
		this.jdbc.sql("select id from installation where id = 1 for update").query(Long.class).optional();
		return this.jdbc.sql("select * from delegation where ended_at is null and starts <= :to and ends >= :from")
			.param("from", from)
			.param("to", to)
			.query(Delegation.class)
			.list();
	}

	long add(Delegation delegation) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into delegation (giver, taker, role, starts, ends, reason, made_at)
				values (:giver, :taker, :role, :starts, :ends, :reason, :at)
				""")
			.param("giver", delegation.giver())
			.param("taker", delegation.taker())
			.param("role", delegation.role().name())
			.param("starts", delegation.starts())
			.param("ends", delegation.ends())
			.param("reason", delegation.reason())
			.param("at", now())
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	void end(long id, long by) {
		this.jdbc.sql("update delegation set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
			.param("at", now())
			.param("by", by)
			.param("id", id)
			.update();
	}

	private OffsetDateTime now() {
		return Instant.now(this.clock).atOffset(ZoneOffset.UTC);
	}

}
