package org.weighhouse.web;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of many approvals that policy gave to somebody new, for tests of what time does.
 */
final class EndingApprovals {

	private EndingApprovals() {
	}

	static void add(JdbcClient rows, int many, LocalDate last) {
		long holder = rows.sql("""
				insert into person (name, email, active, created_at)
				values ('Mei Lin', :email, true, current_timestamp) returning id
				""").param("email", last + "@example.org").query(Long.class).single();
		rows.sql(
				"""
						insert into request (kind, requester, edition, answers, purpose, people, state, version, begun_at, touched_at,
							decided_at, until)
						select 'USE', :holder, 'claude-code/managed-default', '{}', 'Tests', 1, 'APPROVED', 1, current_timestamp,
							current_timestamp, current_timestamp, cast(:last as date)
						from generate_series(1, :many)
						""")
			.param("holder", holder)
			.param("last", last.toString())
			.param("many", many)
			.update();
		rows.sql(
				"""
						insert into approval (version, request, holder, edition, data_class, environments, population, headcount, tier,
							verdict_sha256, rule_base, starts, first_start, ends, standing, state, kind, looked_at)
						select 1, id, requester, edition, 'INTERNAL', '', 'TEAM', 1, 'LOW', '-', '-', until - 90, until - 90, until,
							false, 'ACTIVE', kind, current_timestamp
						from request where requester = :holder
						""")
			.param("holder", holder)
			.update();
	}

}
