package org.weighhouse.web.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.rulebook.Tier;

/**
 * What is approved today, and what stands still, by the dates in the tables.
 */
@Component
class InForce {

	private static final String IN_EFFECT = "state = 'ACTIVE' and starts <= :today and ends >= :today";

	private static final String EXCEPTION = "kind in ('EXCEPTION', 'EMERGENCY')";

	private final JdbcClient jdbc;

	InForce(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What ends in a month. */
	record Month(YearMonth month, Tiered approvals, Tiered exceptions) {

		/** Both together. */
		Tiered all() {
			return this.approvals.plus(this.exceptions);
		}

		private Month and(Month other) {
			return new Month(this.month, this.approvals.plus(other.approvals), this.exceptions.plus(other.exceptions));
		}

	}

	/** By the month of their last day; every month from this one to the last. */
	List<Month> ending(LocalDate today) {
		Map<YearMonth, Month> months = new TreeMap<>();
		this.jdbc.sql("""
				select in_year, in_month, tier, exception, count(*) as number
				from (select extract(year from ends) as in_year, extract(month from ends) as in_month, tier,
						case when %s then 1 else 0 end as exception
					from approval where %s) ending
				group by in_year, in_month, tier, exception
				""".formatted(EXCEPTION, IN_EFFECT)).param("today", today).query((row) -> {
			YearMonth end = YearMonth.of(row.getInt("in_year"), row.getInt("in_month"));
			Tiered counted = Tiered.none().plus(Tier.valueOf(row.getString("tier")), row.getLong("number"));
			boolean exception = row.getInt("exception") == 1;
			months.merge(end, new Month(end, exception ? Tiered.none() : counted, exception ? counted : Tiered.none()),
					Month::and);
		});
		if (!months.isEmpty()) {
			YearMonth last = Collections.max(months.keySet());
			for (YearMonth month = YearMonth.from(today); month.isBefore(last); month = month.plusMonths(1)) {
				months.putIfAbsent(month, new Month(month, Tiered.none(), Tiered.none()));
			}
		}
		return List.copyOf(months.values());
	}

	/** How many stand still, by what made somebody look. */
	Map<String, Long> suspended() {
		Map<String, Long> causes = new LinkedHashMap<>();
		this.jdbc.sql("""
				select coalesce(looked.cause, 'OTHER') as why, count(*) as number from approval
				left join reconsideration looked on approval.suspended_cause = 'reconsideration:' || looked.id
				where approval.state = 'SUSPENDED'
				group by coalesce(looked.cause, 'OTHER') order by count(*) desc, coalesce(looked.cause, 'OTHER')
				""").query((row) -> {
			causes.put(row.getString("why"), row.getLong("number"));
		});
		return causes;
	}

	/** How many exceptions in effect were extended how often. */
	Map<Integer, Long> extensions(LocalDate today) {
		Map<Integer, Long> times = new TreeMap<>();
		this.jdbc
			.sql("select extensions, count(*) as number from approval where " + IN_EFFECT + " and " + EXCEPTION
					+ " group by extensions order by extensions")
			.param("today", today)
			.query((row) -> {
				times.put(row.getInt("extensions"), row.getLong("number"));
			});
		return times;
	}

}
