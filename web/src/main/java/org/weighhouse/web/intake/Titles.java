package org.weighhouse.web.intake;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is in use, out of all inventories that count.
 */
@Repository
class Titles {

	/** Of a title that is no tool, each row is of another inventory. */
	private static final String GROUPED = """
			select * from (
				select coalesce(r.tool, r.title_key) as subject, min(r.id) as row_id, max(r.inventory) as inventory,
					max(r.tool) as tool, max(r.state) as state, min(r.name) as name, min(r.publisher) as publisher,
					max(r.people) as people, max(r.devices) as devices,
					coalesce(max(r.people), max(r.devices), 0) as weight,
					case when max(r.tool) is null then 1
						else count(distinct case when r.tool is not null then r.title_key end) end as titles,
					case when max(r.tool) is null then count(*)
						else count(distinct case when r.tool is not null then r.inventory end) end as sources
				from inventory_row r
				where r.inventory in (select id from inventory where state = 'CONFIRMED') and r.state <> 'INVALID' and %s
				group by coalesce(r.tool, r.title_key)) t
			""";

	private static final String NAMED = " and (lower(r.name) like :like or lower(coalesce(r.publisher, '')) like :like)";

	private static final String AFTER = """
			where weight < :weight or (weight = :weight and subject > :subject)
			order by weight desc, subject fetch first :most rows only
			""";

	private final JdbcClient jdbc;

	Titles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Which of them. */
	enum Show {

		/** Tools that are neither approved for all who use them nor tolerated. */
		OPEN("r.state = 'KNOWN'"),
		/** All tools. */
		KNOWN("r.state = 'KNOWN'"),
		/** Titles that need a look. */
		UNSURE("r.state = 'UNSURE'"),
		/** Titles that nobody knows. */
		UNKNOWN("r.state = 'NEW'"),
		/** Everything. */
		ALL("1 = 1");

		private final String where;

		Show(String where) {
			this.where = where;
		}

	}

	/** The most people first; those after one. */
	List<InUse> list(Show show, String words, long weight, String subject, int most) {
		return this.jdbc.sql(GROUPED.formatted(show.where + (words.isEmpty() ? "" : NAMED)) + AFTER)
			.param("like", ImportRows.like(words))
			.param("weight", weight)
			.param("subject", subject)
			.param("most", most)
			.query(InUse::of)
			.list();
	}

	/** A tool. */
	Optional<InUse> tool(String slug) {
		return one("r.state = 'KNOWN' and r.tool = :which", slug);
	}

	/** The title of a row that is no tool. */
	Optional<InUse> title(long row) {
		return one("r.tool is null and r.title_key = (select o.title_key from inventory_row o where o.id = :which)",
				row);
	}

	private Optional<InUse> one(String where, Object which) {
		return this.jdbc.sql(GROUPED.formatted(where))
			.param("which", which)
			.query(InUse::of)
			.optional();
	}

	/** The names of the inventories that something stands in. */
	List<String> sources(String subject) {
		return this.jdbc.sql("""
				select distinct i.source from inventory_row r join inventory i on i.id = r.inventory
				where i.state = 'CONFIRMED' and coalesce(r.tool, r.title_key) = :subject order by i.source
				""").param("subject", subject).query(String.class).list();
	}

	/** Nothing is taken in or decided meanwhile. */
	void hold() {
		this.jdbc.sql("select id from inventory where state = 'CONFIRMED' order by id for update")
			.query(Long.class)
			.list();
	}

}
