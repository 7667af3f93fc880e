package org.weighhouse.web.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is approved and what is tolerated today, by tools and by names of what nobody
 * knows.
 */
@Component
class Standings {

	private static final String NAME = "name:";

	private final JdbcClient jdbc;

	private final Clock clock;

	Standings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A tolerated use that goes on. */
	private record Tolerated(long number, LocalDate until) {
	}

	/** All of it at one moment. */
	record Today(Map<String, Long> approved, Map<String, Tolerated> tolerated) {

		Standing of(String tool, long people) {
			return of(tool, people, this.approved.getOrDefault(tool, 0L));
		}

		Standing ofUnknown(String name, long people) {
			return of(NAME + name.toLowerCase(Locale.ROOT), people, 0);
		}

		private Standing of(String what, long people, long approvals) {
			Tolerated use = this.tolerated.get(what);
			return Standing.of(people, approvals, (use != null) ? use.number() : null,
					(use != null) ? use.until() : null);
		}

	}

	Today today() {
		Map<String, Long> approved = new HashMap<>();
		this.jdbc.sql("""
				select edition, sum(case when headcount > 0 then headcount else 1 end) as people from approval
				where state = 'ACTIVE' and starts <= :today and ends >= :today group by edition
				""").param("today", LocalDate.now(this.clock)).query((row) -> {
			approved.merge(tool(row.getString("edition")), row.getLong("people"), Long::sum);
		});
		Map<String, Tolerated> tolerated = new HashMap<>();
		this.jdbc.sql("select id, edition, name, until from tolerated_use where state <> 'ENDED' order by id desc")
			.query((row) -> {
				String edition = row.getString("edition");
				String what = (edition != null) ? tool(edition)
						: NAME + String.valueOf(row.getString("name")).toLowerCase(Locale.ROOT);
				tolerated.put(what, new Tolerated(row.getLong("id"), row.getObject("until", LocalDate.class)));
			});
		return new Today(approved, tolerated);
	}

	private static String tool(String edition) {
		int end = edition.indexOf('/');
		return (end > 0) ? edition.substring(0, end) : edition;
	}

}
