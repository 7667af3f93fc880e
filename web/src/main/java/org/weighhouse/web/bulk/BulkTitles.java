package org.weighhouse.web.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.bulk.BulkWeights.ToolWeight;
import org.weighhouse.web.bulk.BulkWeights.Weighed;

/**
 * The titles of one inventory, or of all that count, each with the tier of its tool. A
 * row at a time: however many there are, none stays in memory.
 */
@Repository
@Transactional(readOnly = true)
class BulkTitles {

	private static final int AT_ONCE = 500;

	private static final String CHOSEN = """
			r.state <> 'INVALID' and ((:inventory = 0 and i.state = 'CONFIRMED')
				or (:inventory > 0 and i.id = :inventory and i.state in ('CHECKED', 'CONFIRMED', 'REPLACED')))
			""";

	private static final String TITLES = """
			from (select min(r.id) as id, min(r.name) as name, min(r.publisher) as publisher, max(r.versions) as versions,
					max(r.tool) as tool, max(r.matched_by) as matched_by, max(r.found) as found, max(r.state) as state,
					max(r.people) as people, max(r.devices) as devices, count(distinct r.inventory) as sources,
					max(case when r.tool in (:t1) then 1 when r.tool in (:t2) then 2 when r.tool in (:t3) then 3
						when r.tool in (:t4) then 4 else 0 end) as tier
				from inventory_row r join inventory i on i.id = r.inventory
				where %s and (:words = '' or lower(r.name) like :like or lower(coalesce(r.publisher, '')) like :like)
				group by r.title_key) t
			where (:show = -1 or tier = :show)
			"""
		.formatted(CHOSEN);

	private final JdbcClient jdbc;

	BulkTitles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** An inventory that can be weighed. */
	record Source(long id, String name, String fileName) {
	}

	/** Those that count, by name. */
	List<Source> sources() {
		return this.jdbc.sql("select * from inventory where state = 'CONFIRMED' order by source")
			.query(BulkTitles::source)
			.list();
	}

	Optional<Source> source(long id) {
		return this.jdbc.sql("""
				select * from inventory where id = :id and state in ('CHECKED', 'CONFIRMED', 'REPLACED')
				""").param("id", id).query(BulkTitles::source).optional();
	}

	/** The slugs of what stands in it. */
	List<String> tools(long inventory) {
		return this.jdbc
			.sql("select distinct r.tool from inventory_row r join inventory i on i.id = r.inventory where "
					+ "r.tool is not null and " + CHOSEN)
			.param("inventory", inventory)
			.query(String.class)
			.list();
	}

	List<BulkTitle> page(BulkFilter filter, Weighed weighed, int size, long offset) {
		return with(
				this.jdbc
					.sql("select * " + TITLES + " order by " + filter.sort().order() + " limit :size offset :offset"),
				filter, weighed)
			.param("size", size)
			.param("offset", offset)
			.query(BulkTitles::title)
			.list();
	}

	/** How many reach each tier; under null those that nobody can weigh. */
	Counts counts(BulkFilter filter, Weighed weighed) {
		Map<Integer, Long> counts = new TreeMap<>();
		with(this.jdbc.sql("select tier, count(*) as number " + TITLES + " group by tier"), filter, weighed)
			.query((row) -> {
				counts.put(row.getInt("tier"), row.getLong("number"));
			});
		Map<Tier, Long> tiers = new EnumMap<>(Tier.class);
		for (Tier tier : Tier.values()) {
			tiers.put(tier, counts.getOrDefault(tier.digit(), 0L));
		}
		return new Counts(tiers, counts.getOrDefault(0, 0L));
	}

	/** Titles by the upper end of what they reach. */
	record Counts(Map<Tier, Long> tiers, long unknown) {

		public long all() {
			return this.unknown + this.tiers.values().stream().mapToLong(Long::longValue).sum();
		}

	}

	/** All of them, in their order. */
	void each(BulkFilter filter, Weighed weighed, Consumer<BulkTitle> title) {
		with(this.jdbc.sql("select * " + TITLES + " order by " + filter.sort().order()), filter, weighed)
			.withFetchSize(AT_ONCE)
			.query((row) -> {
				title.accept(title(row, 0));
			});
	}

	private static StatementSpec with(StatementSpec sql, BulkFilter filter, Weighed weighed) {
		StatementSpec with = sql.param("inventory", filter.inventory())
			.param("words", filter.words())
			.param("like", filter.like())
			.param("show", filter.show().number());
		for (Tier tier : Tier.values()) {
			with = with.param("t" + tier.digit(),
					Stream
						.concat(Stream.of(""),
								weighed.tools()
									.entrySet()
									.stream()
									.filter((each) -> isAt(each.getValue(), tier))
									.map(Map.Entry::getKey))
						.collect(Collectors.toList()));
		}
		return with;
	}

	private static boolean isAt(ToolWeight tool, Tier tier) {
		return tool.weight().highest() == tier;
	}

	private static BulkTitle title(ResultSet row, int index) throws SQLException {
		return new BulkTitle(row.getString("name"), row.getString("publisher"), row.getString("versions"),
				row.getString("tool"), row.getString("matched_by"), row.getString("found"),
				"UNSURE".equals(row.getString("state")), row.getObject("people", Long.class),
				row.getObject("devices", Long.class), row.getInt("sources"));
	}

	private static Source source(ResultSet row, int index) throws SQLException {
		return new Source(row.getLong("id"), row.getString("source"), row.getString("file_name"));
	}

}
