package org.weighhouse.web.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of which tools some edition is approved or tolerated today.
 */
@Component
class BulkStandings {

	private final JdbcClient jdbc;

	private final Clock clock;

	BulkStandings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Where a title stands. Which edition is in use nobody knows. */
	enum Standing {

		/** Some edition of it is approved for somebody. */
		APPROVED,
		/** It is in use without an approval, until a date. */
		TOLERATED,
		/** Neither. */
		NOT

	}

	/**
	 * All of it at one moment.
	 *
	 * @param approved slugs
	 * @param tolerated slugs
	 * @param names of what is tolerated and nobody knows, in small letters
	 */
	record Today(Set<String> approved, Set<String> tolerated, Set<String> names) {

		Standing of(@Nullable String tool, String name) {
			if (tool == null) {
				return this.names.contains(name.toLowerCase(Locale.ROOT)) ? Standing.TOLERATED : Standing.NOT;
			}
			return this.approved.contains(tool) ? Standing.APPROVED
					: this.tolerated.contains(tool) ? Standing.TOLERATED : Standing.NOT;
		}

	}

	Today today() {
		Set<String> approved = new HashSet<>();
		this.jdbc.sql("""
				select distinct edition from approval where state = 'ACTIVE' and starts <= :today and ends >= :today
				""").param("today", LocalDate.now(this.clock)).query((row) -> {
			approved.add(tool(row.getString("edition")));
		});
		Set<String> tolerated = new HashSet<>();
		Set<String> names = new HashSet<>();
		this.jdbc.sql("select edition, name from tolerated_use where state <> 'ENDED'").query((row) -> {
			String edition = row.getString("edition");
			if (edition != null) {
				tolerated.add(tool(edition));
			}
			else {
				names.add(row.getString("name").toLowerCase(Locale.ROOT));
			}
		});
		return new Today(approved, tolerated, names);
	}

	private static String tool(String edition) {
		return edition.split("/", 2)[0];
	}

}
