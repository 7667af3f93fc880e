package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

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

/**
 * Lists approvals, for the eyes of somebody: what ends first stands first.
 */
@Component
@Transactional(readOnly = true)
class ApprovalRegister {

	private static final String FROM = """
			from approval a where (:all or a.standing or a.holder = :person or exists
				(select 1 from approval_member m where m.approval = a.id and m.person = :person))
			and (:tier = '' or a.tier = :tier) and (:request = 0 or a.request = :request)
			and lower(a.edition) like :words and
			""";

	private static final String OPEN = """
			(select count(*) from approval_condition c where c.approval = a.id and c.met_on is null)""";

	private static final String SELECT = "select a.*, " + OPEN + """
			 as open_conditions,
			(select count(*) from approval_member m where m.approval = a.id) as members
			""" + FROM;

	private static final String ORDER = " order by a.ends, a.id limit :size";

	/** Nothing ends earlier. */
	private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

	private final JdbcClient jdbc;

	private final Clock clock;

	ApprovalRegister(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Which part of the register. */
	enum View {

		/** What is allowed today, or will be. */
		IN_EFFECT("(a.state = 'ACTIVE' and a.ends >= :today)"),
		/** Of that, what ends within 30 days. */
		ENDING("(a.state = 'ACTIVE' and a.ends >= :today and a.ends <= :soon)"),
		/** Of that, what has conditions that nobody has met yet. */
		CONDITIONS("(a.state = 'ACTIVE' and a.ends >= :today and " + OPEN + " > 0)"),
		/**
		 * Of that, what should be renewed early, and what stands still until somebody
		 * looks.
		 */
		EARLY("((a.state = 'ACTIVE' and a.ends >= :today and a.recertify_until is not null) or a.state = 'SUSPENDED')"),
		/** Of that, what people can join. */
		STANDING("(a.state = 'ACTIVE' and a.ends >= :today and a.standing)"),
		/** What is over. */
		ENDED("(a.state <> 'ACTIVE' or a.ends < :today)"),
		/** Everything. */
		ALL("1 = 1");

		private final String where;

		View(String where) {
			this.where = where;
		}

	}

	/** What to look for. */
	record Filter(View view, String words, @Nullable Tier tier, long request) {

		static Filter all() {
			return new Filter(View.ALL, "", null, 0);
		}

	}

	Page<Line> find(Filter filter, Person who, Pageable page) {
		LocalDate today = LocalDate.now(this.clock);
		List<Line> lines = parameters(SELECT + filter.view().where + ORDER + " offset :offset", filter, who)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, index) -> Line.of(row, today))
			.list();
		long total = parameters("select count(*) " + FROM + filter.view().where, filter, who).query(Long.class)
			.single();
		return new PageImpl<>(lines, page, total);
	}

	/** The same for programs: what stands behind the last row that they have. */
	List<Line> after(Filter filter, Person who, @Nullable Cursor cursor, int size) {
		LocalDate today = LocalDate.now(this.clock);
		return parameters(SELECT + filter.view().where + " and (a.ends, a.id) > (:ends, :number)" + ORDER, filter, who)
			.param("ends", (cursor != null) ? cursor.day(0) : FIRST)
			.param("number", (cursor != null) ? cursor.number(1) : 0)
			.param("size", size)
			.query((row, index) -> Line.of(row, today))
			.list();
	}

	private StatementSpec parameters(String sql, Filter filter, Person who) {
		LocalDate today = LocalDate.now(this.clock);
		Tier tier = filter.tier();
		return this.jdbc.sql(sql)
			.param("all", new Acting(who).seesAll())
			.param("person", who.id())
			.param("tier", (tier != null) ? tier.name() : "")
			.param("request", filter.request())
			.param("words", "%" + filter.words().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\\\p{Cntrl}]", "") + "%")
			.param("today", today)
			.param("soon", today.plusDays(30));
	}

}
