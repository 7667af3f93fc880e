package org.weighhouse.web.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deciding roles that administrators want for themselves, until another one answers.
 */
@Component
class RoleWishes {

	private static final String OPEN = """
			select w.id, w.person, p.name, w.role, w.reason from role_wish w join person p on p.id = w.person
			where w.granted is null
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	RoleWishes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Wish> open() {
		return this.jdbc.sql(OPEN + " order by w.id").query(Wish.class).list();
	}

	Optional<Wish> open(long id) {
		return this.jdbc.sql(OPEN + " and w.id = :id").param("id", id).query(Wish.class).optional();
	}

	void add(long person, Role role, String reason) {
		this.jdbc.sql("insert into role_wish (person, role, reason, wished_at) values (:person, :role, :reason, :at)")
			.param("person", person)
			.param("role", role.name())
			.param("reason", reason)
			.param("at", Instant.now(this.clock).atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Whether it was still open. */
	boolean answer(long id, long by, boolean granted) {
		return this.jdbc
			.sql("update role_wish set answered_by = :by, granted = :granted where id = :id and granted is null")
			.param("by", by)
			.param("granted", granted)
			.param("id", id)
			.update() == 1;
	}

	/** One that waits for an answer. */
	record Wish(long id, long person, String name, Role role, String reason) {
	}

}
