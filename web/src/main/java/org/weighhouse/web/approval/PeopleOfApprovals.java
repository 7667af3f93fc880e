package org.weighhouse.web.approval;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.account.StillNeeded;

/**
 * Whoever holds an approval that has not ended, is named in it, or decided it, is needed.
 */
@Component
class PeopleOfApprovals implements StillNeeded {

	private final JdbcClient jdbc;

	PeopleOfApprovals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean needs(long person) {
		return this.jdbc.sql("""
				select count(*) from approval a where a.state in ('ACTIVE', 'SUSPENDED') and (a.holder = :person
					or exists (select 1 from approval_member m where m.approval = a.id and m.person = :person)
					or exists (select 1 from request_decision d where d.request = a.request and d.person = :person)
					or exists (select 1 from exception_terms t where t.request = a.request and t.risk_owner = :person))
				""").param("person", person).query(Long.class).single() > 0;
	}

}
