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

	private static final String CURRENT = "(select id from inventory where state = 'CONFIRMED')";

	private static final String NAMED = " and (lower(r.name) like :like or lower(coalesce(r.publisher, '')) like :like)";

	private static final String TOOLS = """
			select * from (
				select r.tool as subject, min(r.id) as row_id, max(r.inventory) as inventory, r.tool, 'KNOWN' as state,
					min(r.name) as name, min(r.publisher) as publisher, max(r.people) as people,
					max(r.devices) as devices, coalesce(max(r.people), max(r.devices), 0) as weight,
					count(distinct r.title_key) as titles, count(distinct r.inventory) as sources
				from inventory_row r where r.state = 'KNOWN' and r.inventory in %s%s group by r.tool) t
			where (weight < :weight or (weight = :weight and subject > :subject))
			order by weight desc, subject fetch first :most rows only
			""";

	/**
	 * Of a title that is no tool, the row of the inventory that counts the most people
	 * stands for all: so an index gives the first few, however many there are.
	 */
	private static final String TITLES = """
			select r.title_key as subject, r.id as row_id, r.inventory, r.tool, r.state, r.name, r.publisher, r.people,
				r.devices, r.weight, 1 as titles,
				(select count(*) from inventory_row o where o.title_key = r.title_key and o.inventory in %1$s) as sources
			from inventory_row r where r.inventory in %1$s
				and not exists (select 1 from inventory_row o where o.title_key = r.title_key and o.inventory in %1$s
					and (o.weight > r.weight or (o.weight = r.weight and o.id > r.id)))%2$s
			"""
		.formatted(CURRENT, " and ");

	private final JdbcClient jdbc;

	Titles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Which of them. */
	enum Show {

		/** Tools that are neither approved for all who use them nor tolerated. */
		OPEN,
		/** All tools. */
		KNOWN,
		/** Titles that need a look. */
		UNSURE,
		/** Titles that nobody knows. */
		UNKNOWN;

		boolean isOfTools() {
			return this == OPEN || this == KNOWN;
		}

	}

	/** The most people first; those after one, by its weight and its subject or row. */
	List<InUse> list(Show show, String words, long weight, String last, int most) {
		String named = words.isEmpty() ? "" : NAMED;
		if (show.isOfTools()) {
			return this.jdbc.sql(TOOLS.formatted(CURRENT, named))
				.param("like", ImportRows.like(words))
				.param("weight", weight)
				.param("subject", last)
				.param("most", most)
				.query(InUse::of)
				.list();
		}
		return this.jdbc
			.sql(TITLES + "r.state = '" + ((show == Show.UNSURE) ? "UNSURE" : "NEW")
					+ "' and r.weight <= :weight and (r.weight < :weight or r.id < :row)" + named
					+ " order by r.state desc, r.weight desc, r.id desc fetch first :most rows only")
			.param("like", ImportRows.like(words))
			.param("weight", weight)
			.param("row", last.matches("\\d{1,18}") ? Long.parseLong(last) : Long.MAX_VALUE)
			.param("most", most)
			.query(InUse::of)
			.list();
	}

	/** A tool. */
	Optional<InUse> tool(String slug) {
		return this.jdbc.sql(TOOLS.formatted(CURRENT, " and r.tool = :tool"))
			.param("tool", slug)
			.param("weight", Long.MAX_VALUE)
			.param("subject", "")
			.param("most", 1)
			.query(InUse::of)
			.optional();
	}

	/** The title of a row that is no tool. */
	Optional<InUse> title(long row) {
		return this.jdbc
			.sql(TITLES
					+ "r.tool is null and r.title_key = (select o.title_key from inventory_row o where o.id = :row)")
			.param("row", row)
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
