package org.weighhouse.web.tolerated;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.tool.Tolerations;

/**
 * What the pages of tools, and the answer to "may I?", say of tolerated use: of one's own
 * group, else of the one whose date comes first.
 */
@Component
class OnToolPages implements Tolerations {

	private final JdbcClient jdbc;

	private final Names names;

	private final Clock clock;

	OnToolPages(JdbcClient jdbc, Names names, Clock clock) {
		this.jdbc = jdbc;
		this.names = names;
		this.clock = clock;
	}

	@Override
	public @Nullable Toleration of(Person person, String edition) {
		LocalDate today = LocalDate.now(this.clock);
		return this.jdbc.sql("""
				select until, target_edition, target_blueprint from tolerated_use
				where edition = :edition and state <> 'ENDED'
				order by case when owner = :person then 0 else 1 end, until, id limit 1
				""")
			.param("edition", edition)
			.param("person", person.id())
			.query((row, index) -> toleration(row, today))
			.optional()
			.orElse(null);
	}

	private Toleration toleration(ResultSet row, LocalDate today) throws SQLException {
		LocalDate until = row.getObject("until", LocalDate.class);
		Target target = new Target(row.getString("target_edition"), row.getString("target_blueprint"));
		return new Toleration(until, until.isBefore(today), this.names.target(target), Names.address(target));
	}

}
