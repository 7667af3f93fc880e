package org.weighhouse.web.tolerated;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Cursor;
import org.weighhouse.web.tool.UsualTiers;

/**
 * Lists what is tolerated, for the eyes of somebody: past due first, then by tier ×
 * people.
 */
@Component
@Transactional(readOnly = true)
class ToleratedRegister {

	private static final String FROM = """
			from (select t.*, case when edition in (:low) then 1 when edition in (:medium) then 2
					when edition in (:high) then 3 when edition in (:prohibited) then 4 else 0 end as tier
				from tolerated_use t) t
			where (:all or owner = :person) and (:tier = 0 or tier = :tier)
			and lower(coalesce(edition, name) || ' ' || place) like :words and
			""";

	/** Nobody knows it: counts as the worst. */
	private static final String ORDER = """
			 order by case when state <> 'ENDED' and until < :today then 0 when state <> 'ENDED' then 1 else 2 end,
				people * case tier when 0 then 4 else tier end desc, until, id
			""";

	private final JdbcClient jdbc;

	private final UsualTiers tiers;

	private final Clock clock;

	ToleratedRegister(JdbcClient jdbc, UsualTiers tiers, Clock clock) {
		this.jdbc = jdbc;
		this.tiers = tiers;
		this.clock = clock;
	}

	/** Which part of the list. */
	enum View {

		/** What goes on. */
		OPEN("state <> 'ENDED'"),
		/** Of that, what is past its date. */
		PAST_DUE("state <> 'ENDED' and until < :today"),
		/** Of that, what nobody has asked for. */
		NOT_ASKED("state = 'TOLERATED'"),
		/** What moved or stopped. */
		ENDED("state = 'ENDED'"),
		/** Everything. */
		ALL("1 = 1");

		private final String where;

		View(String where) {
			this.where = where;
		}

	}

	/** What to look for. */
	record Filter(View view, String words, @Nullable Tier tier) {
	}

	Page<Line> find(Filter filter, Person who, Pageable page) {
		LocalDate today = LocalDate.now(this.clock);
		String select = "select * " + FROM + filter.view().where + ORDER;
		if (page.isUnpaged()) {
			return new PageImpl<>(parameters(select, filter, who).query((row, index) -> Line.of(row, today)).list());
		}
		List<Line> lines = parameters(select + "limit :size offset :offset", filter, who)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, index) -> Line.of(row, today))
			.list();
		long total = parameters("select count(*) " + FROM + filter.view().where, filter, who).query(Long.class)
			.single();
		return new PageImpl<>(lines, page, total);
	}

	/** The same for programs, by number: those after the last that they have. */
	List<Line> after(Filter filter, Person who, @Nullable Cursor cursor, int size) {
		LocalDate today = LocalDate.now(this.clock);
		return parameters("select * " + FROM + filter.view().where + " and id > :number order by id limit :size",
				filter, who)
			.param("number", (cursor != null) ? cursor.number(0) : 0)
			.param("size", size)
			.query((row, index) -> Line.of(row, today))
			.list();
	}

	private StatementSpec parameters(String sql, Filter filter, Person who) {
		Map<String, Tier> known = this.tiers.all();
		Tier tier = filter.tier();
		return this.jdbc.sql(sql)
			.param("low", editions(known, Tier.LOW))
			.param("medium", editions(known, Tier.MEDIUM))
			.param("high", editions(known, Tier.HIGH))
			.param("prohibited", editions(known, Tier.PROHIBITED))
			.param("all", Eyes.of(who).seeAll())
			.param("person", who.id())
			.param("tier", (tier != null) ? tier.digit() : 0)
			.param("words", "%" + filter.words().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\\\p{Cntrl}]", "") + "%")
			.param("today", LocalDate.now(this.clock));
	}

	private static List<String> editions(Map<String, Tier> known, Tier tier) {
		List<String> editions = known.entrySet()
			.stream()
			.filter((each) -> each.getValue() == tier)
			.map(Map.Entry::getKey)
			.toList();
		return editions.isEmpty() ? List.of("") : editions;
	}

}
