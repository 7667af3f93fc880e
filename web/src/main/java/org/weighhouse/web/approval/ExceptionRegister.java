package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

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

/**
 * Lists exceptions, for the eyes of somebody: what is overdue stands first, then what
 * ends first.
 */
@Component
@Transactional(readOnly = true)
class ExceptionRegister {

	/** For how long one that ended and was not renewed stays with those that count. */
	private static final int DAYS_SHOWN = 30;

	private static final String RENEWED = "exists (select 1 from approval later where later.renews = a.id)";

	private static final String OVERDUE = """
			(a.state in ('ACTIVE', 'EXPIRED') and a.ends < :today and not\s""" + RENEWED + """
			) or (a.state in ('ACTIVE', 'SUSPENDED') and a.ends >= :today and (t.migration_date < :today
				or a.recertify_until < :today))""";

	private static final String FROM = """
			from approval a join exception_terms t on t.request = a.request
			where a.kind = 'EXCEPTION' and (:all or a.holder = :person or t.risk_owner = :person)
			and (:tier = '' or a.tier = :tier) and (:owner = 0 or t.risk_owner = :owner) and
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ExceptionRegister(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Which part of the register. */
	enum View {

		/** Those that count, and those that just ended and nobody renewed. */
		OPEN("((a.state in ('ACTIVE', 'SUSPENDED') and a.ends >= :today) or (a.state in ('ACTIVE', 'EXPIRED') "
				+ "and a.ends < :today and a.ends >= :shown and not " + RENEWED + "))"),
		/** Of these, what is past its end, its migration date or its early renewal. */
		OVERDUE("(" + ExceptionRegister.OVERDUE + ")"),
		/** What ends within a week. */
		DAYS_7(ending("in7")),
		/** What ends within a month. */
		DAYS_30(ending("in30")),
		/** What ends within three months. */
		DAYS_90(ending("in90")),
		/** What is over. */
		ENDED("(a.state in ('EXPIRED', 'REVOKED', 'SUPERSEDED') or a.ends < :today)"),
		/** Everything. */
		ALL("1 = 1");

		private final String where;

		View(String where) {
			this.where = where;
		}

		private static String ending(String day) {
			return "(a.state in ('ACTIVE', 'SUSPENDED') and a.ends >= :today and a.ends <= :" + day + ")";
		}

	}

	/**
	 * What to look for.
	 *
	 * @param riskOwner the number of a person; 0 for any
	 */
	record Filter(View view, @Nullable Tier tier, long riskOwner) {
	}

	Page<ExceptionLine> find(Filter filter, Person who, Pageable page) {
		LocalDate today = LocalDate.now(this.clock);
		List<ExceptionLine> lines = parameters("select a.*, 0 as open_conditions, 0 as members, t.risk_owner, "
				+ "t.migration_date, t.alternative, case when " + OVERDUE + """
						 then true else false end as overdue,
						(select max(r.at) from recertification r where r.approval = a.id) as confirmed_at
						""" + FROM + filter.view().where
				+ " order by overdue desc, a.ends, a.id limit :size offset :offset", filter, who)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, index) -> ExceptionLine.of(row, today))
			.list();
		long total = parameters("select count(*) " + FROM + filter.view().where, filter, who).query(Long.class)
			.single();
		return new PageImpl<>(lines, page, total);
	}

	/** Whose risks there are, as far as somebody sees them. */
	List<Long> riskOwners(Person who) {
		return parameters("select distinct t.risk_owner " + FROM + View.ALL.where, new Filter(View.ALL, null, 0), who)
			.query(Long.class)
			.list();
	}

	private StatementSpec parameters(String sql, Filter filter, Person who) {
		LocalDate today = LocalDate.now(this.clock);
		Tier tier = filter.tier();
		return this.jdbc.sql(sql)
			.param("all", new Acting(who).seesAll())
			.param("person", who.id())
			.param("tier", (tier != null) ? tier.name() : "")
			.param("owner", filter.riskOwner())
			.param("today", today)
			.param("shown", today.minusDays(DAYS_SHOWN))
			.param("in7", today.plusDays(7))
			.param("in30", today.plusDays(30))
			.param("in90", today.plusDays(90));
	}

}
