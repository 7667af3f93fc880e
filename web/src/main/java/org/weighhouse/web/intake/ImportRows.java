package org.weighhouse.web.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The titles of inventories, and the lines that cannot be read.
 */
@Repository
class ImportRows {

	/**
	 * As an index stands, which H2 reads in its order only if all of its columns are
	 * named.
	 */
	private static final String BY_PLACE = " order by inventory, id";

	private static final String BY_STATE = " order by inventory, state, id";

	private static final String NAMED = " and (lower(name) like :like or lower(coalesce(publisher, '')) like :like)";

	private static final String MATCHED = "state = ?, tool = ?, matched_by = ?, found = ?, alias = ?, candidates = ?, "
			+ "remembered = ?";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	ImportRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Which rows of an inventory. */
	enum Show {

		ALL("1 = 1", BY_PLACE), KNOWN("state = 'KNOWN'", BY_STATE), UNSURE("state = 'UNSURE'", BY_STATE),
		NEW("state = 'NEW'", BY_STATE), INVALID("state = 'INVALID'", BY_STATE), ADDED("""
				state <> 'INVALID' and not exists (select 1 from inventory_row p
					where p.inventory = :other and p.title_key = r.title_key)
				""", BY_PLACE);

		private final String where;

		private final String order;

		Show(String where, String order) {
			this.where = where;
			this.order = order;
		}

	}

	/** A line that cannot be read. */
	record Unread(long line, String field, String found, String expected) {
	}

	/** Those of some titles that an inventory has already, by key. */
	Map<String, Row> find(long inventory, Collection<String> keys) {
		Map<String, Row> rows = new TreeMap<>();
		if (!keys.isEmpty()) {
			this.jdbc.sql("select * from inventory_row where inventory = :inventory and title_key in (:keys)")
				.param("inventory", inventory)
				.param("keys", keys)
				.query(Row::of)
				.list()
				.forEach((row) -> rows.put(String.valueOf(row.key()), row));
		}
		return rows;
	}

	void add(long inventory, Map<Counted, Matched> titles) {
		List<@Nullable Object[]> rows = new ArrayList<>();
		titles.forEach((counted,
				matched) -> rows.add(new @Nullable Object[] { inventory, counted.line(), counted.lines(), counted.key(),
						counted.title().name(), counted.title().publisher(), counted.versions(),
						Counted.ids(counted.title().ids()), counted.people(), counted.devices(),
						weight(counted.people(), counted.devices()), counted.title().lastSeen(), matched.state().name(),
						matched.tool(), matched.by(), matched.found(), matched.alias(), candidates(matched),
						matched.remembered() }));
		this.batches.batchUpdate("""
				insert into inventory_row (inventory, line, line_count, title_key, name, publisher, versions, ids,
					people, devices, weight, last_seen, state, tool, matched_by, found, alias, candidates, remembered)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", rows);
	}

	/** More lines name titles that are there. */
	void count(Map<Row, Counted> more) {
		List<@Nullable Object[]> rows = new ArrayList<>();
		more.forEach((row, counted) -> {
			Long people = Counted.sum(row.people(), counted.people());
			Long devices = Counted.sum(row.devices(), counted.devices());
			rows.add(new @Nullable Object[] { row.lines() + counted.lines(),
					Counted.joined(row.versions(), counted.versions()), people, devices, weight(people, devices),
					row.id() });
		});
		this.batches.batchUpdate("""
				update inventory_row set line_count = ?, versions = ?, people = ?, devices = ?, weight = ? where id = ?
				""", rows);
	}

	private static long weight(@Nullable Long people, @Nullable Long devices) {
		Long weight = (people != null) ? people : devices;
		return (weight != null) ? weight : 0;
	}

	void addUnread(long inventory, List<Unread> lines) {
		this.batches.batchUpdate("""
				insert into inventory_row (inventory, line, line_count, name, state, field, found, expected)
				values (?, ?, 1, '', 'INVALID', ?, ?, ?)
				""",
				lines.stream()
					.map((each) -> new Object[] { inventory, each.line(), each.field(), each.found(), each.expected() })
					.toList());
	}

	/** What is thought of some rows from now on. */
	void match(Map<Row, Matched> thought) {
		List<@Nullable Object[]> rows = new ArrayList<>();
		thought.forEach((row, matched) -> rows.add(new @Nullable Object[] { matched.state().name(), matched.tool(),
				matched.by(), matched.found(), matched.alias(), candidates(matched), matched.remembered(), row.id() }));
		this.batches.batchUpdate("update inventory_row set " + MATCHED + " where id = ?", rows);
	}

	private static @Nullable String candidates(Matched matched) {
		return matched.candidates().isEmpty() ? null : Kept.text(matched.candidates());
	}

	Optional<Row> find(long id) {
		return this.jdbc.sql("select * from inventory_row where id = :id").param("id", id).query(Row::of).optional();
	}

	/** The same title in all inventories that are not over. */
	List<Row> alike(String key) {
		return this.jdbc.sql("""
				select r.* from inventory_row r join inventory i on i.id = r.inventory
				where r.title_key = :key and i.state in ('RUNNING', 'CHECKED', 'CONFIRMED') order by r.id
				""").param("key", key).query(Row::of).list();
	}

	/** Titles of an inventory after one. */
	List<Row> titles(long inventory, long after, int most) {
		return this.jdbc.sql("""
				select * from inventory_row where inventory = :inventory and id > :after and state <> 'INVALID'
				order by id fetch first :most rows only
				""").param("inventory", inventory).param("after", after).param("most", most).query(Row::of).list();
	}

	/** Rows of an inventory after one, some of them. */
	List<Row> some(Import one, Show show, String words, long after, int most) {
		return this.jdbc
			.sql("select * from inventory_row r where inventory = :inventory and id > :after and " + show.where
					+ (words.isEmpty() ? "" : NAMED) + show.order + " fetch first :most rows only")
			.param("inventory", one.number())
			.param("other", (one.comparedTo() != null) ? one.comparedTo() : 0)
			.param("after", after)
			.param("like", like(words))
			.param("most", most)
			.query(Row::of)
			.list();
	}

	/** What only the one before had, after a row of it. */
	List<Row> gone(Import one, String words, long after, int most) {
		return this.jdbc.sql("""
				select * from inventory_row r where inventory = :other and id > :after and state <> 'INVALID'
					and (:words = '' or lower(name) like :like or lower(coalesce(publisher, '')) like :like)
					and not exists (select 1 from inventory_row p
						where p.inventory = :inventory and p.title_key = r.title_key)
				order by id fetch first :most rows only
				""")
			.param("other", (one.comparedTo() != null) ? one.comparedTo() : 0)
			.param("inventory", one.number())
			.param("after", after)
			.param("words", words)
			.param("like", like(words))
			.param("most", most)
			.query(Row::of)
			.list();
	}

	static String like(String words) {
		return "%" + words.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\\\p{Cntrl}]", "") + "%";
	}

	/** Writes down how many rows of an inventory are what. */
	void recount(long inventory) {
		this.jdbc
			.sql("""
					update inventory i set
						known_count = (select count(*) from inventory_row r where r.inventory = i.id and r.state = 'KNOWN'),
						unsure_count = (select count(*) from inventory_row r where r.inventory = i.id and r.state = 'UNSURE'),
						new_count = (select count(*) from inventory_row r where r.inventory = i.id and r.state = 'NEW'),
						invalid_count = (select count(*) from inventory_row r where r.inventory = i.id and r.state = 'INVALID')
					where id = :inventory
					""")
			.param("inventory", inventory)
			.update();
	}

	/**
	 * Writes down what an inventory has that another had not, and the other way round.
	 */
	void compare(long inventory, long other) {
		this.jdbc
			.sql("""
					update inventory i set
						added_count = (select count(*) from inventory_row r where r.inventory = i.id and r.state <> 'INVALID'
							and not exists (select 1 from inventory_row p
								where p.inventory = :other and p.title_key = r.title_key)),
						gone_count = (select count(*) from inventory_row r where r.inventory = :other and r.state <> 'INVALID'
							and not exists (select 1 from inventory_row p
								where p.inventory = i.id and p.title_key = r.title_key))
					where id = :inventory
					""")
			.param("inventory", inventory)
			.param("other", other)
			.update();
	}

	void remove(long inventory) {
		this.jdbc.sql("delete from inventory_row where inventory = :inventory").param("inventory", inventory).update();
	}

	/**
	 * Of what was replaced before the one that was replaced last, nobody asks any more.
	 */
	void removeOld(String source, long replaced) {
		this.jdbc.sql("""
				delete from inventory_row where inventory in (select id from inventory
					where source = :source and state = 'REPLACED' and id <> :replaced)
				""").param("source", source).param("replaced", replaced).update();
	}

}
