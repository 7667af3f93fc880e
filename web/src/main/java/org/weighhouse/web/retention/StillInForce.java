package org.weighhouse.web.retention;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What still holds, and what it rests on: approvals that have not ended with their
 * requests, requests that are open, controls that count, use that is tolerated, and
 * people who are here. What nobody knows here counts as needed.
 */
@Component
class StillInForce {

	private static final String EFFECTIVE = "a.state in ('ACTIVE', 'SUSPENDED')";

	private final JdbcClient jdbc;

	StillInForce(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param subject as the audit log names it: `APR-7`
	 */
	boolean needs(String subject, LocalDate today) {
		int at = Math.max(subject.indexOf('-'), subject.indexOf(':')) + 1;
		if (at == 0 || !subject.substring(at).matches("\\d{1,18}")) {
			return true;
		}
		long id = Long.parseLong(subject.substring(at));
		return switch (subject.substring(0, at)) {
			case "APR-" -> is("select count(*) from approval a where a.id = :id and " + EFFECTIVE, id);
			case "REQ-" ->
				is("""
						select count(*) from request r where r.id = :id and (r.state in ('DRAFT', 'IN_REVIEW', 'INFO_REQUESTED')
							or exists (select 1 from approval a where a.request = r.id and %s)
							or exists (select 1 from request o join approval a on a.request = o.id where %s
								and (o.door = r.id or a.renews in (select x.id from approval x where x.request = r.id))))
						"""
					.formatted(EFFECTIVE, EFFECTIVE), id);
			case "control:" -> this.jdbc
				.sql("select count(*) from verification where id = :id and ended_at is null and until >= :today")
				.param("id", id)
				.param("today", today)
				.query(Long.class)
				.single() > 0;
			case "TOL-" -> is("select count(*) from tolerated_use where id = :id and state <> 'ENDED'", id);
			case "person:" -> is("select count(*) from person where id = :id and active", id);
			case "DEL-" ->
				this.jdbc.sql("select count(*) from delegation where id = :id and ended_at is null and ends >= :today")
					.param("id", id)
					.param("today", today)
					.query(Long.class)
					.single() > 0;
			default -> true;
		};
	}

	private boolean is(String sql, long id) {
		return this.jdbc.sql(sql).param("id", id).query(Long.class).single() > 0;
	}

}
