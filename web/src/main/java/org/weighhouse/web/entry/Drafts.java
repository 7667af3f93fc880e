package org.weighhouse.web.entry;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people are changing: one draft a person and tool.
 */
@Repository
class Drafts {

	private final JdbcClient jdbc;

	private final Clock clock;

	Drafts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<Draft> find(long person, String tool) {
		return this.jdbc.sql("select person, tool, text, base from entry_draft where person = :person and tool = :tool")
			.param("person", person)
			.param("tool", tool)
			.query((row, index) -> new Draft(row.getLong("person"), row.getString("tool"), row.getString("text"),
					row.getString("base")))
			.optional();
	}

	void save(Draft draft) {
		if (write("update entry_draft set text = :text, base = :base, changed_at = :at "
				+ "where person = :person and tool = :tool", draft) == 0) {
			write("insert into entry_draft (person, tool, text, base, changed_at) "
					+ "values (:person, :tool, :text, :base, :at)", draft);
		}
	}

	void discard(long person, String tool) {
		this.jdbc.sql("delete from entry_draft where person = :person and tool = :tool")
			.param("person", person)
			.param("tool", tool)
			.update();
	}

	private int write(String sql, Draft draft) {
		return this.jdbc.sql(sql)
			.param("person", draft.person())
			.param("tool", draft.tool())
			.param("text", draft.text())
			.param("base", draft.base())
			.param("at", OffsetDateTime.now(this.clock))
			.update();
	}

}
