package org.weighhouse.web.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
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

	private static final String IN_EFFECT = "state = 'ACTIVE' and approval.starts <= :today and approval.ends >= :today";

	private static final String EXCEPTION = "request.kind in ('EXCEPTION', 'EMERGENCY')";

	private final JdbcClient jdbc;

	InForce(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What ends in a month. */
	record Month(YearMonth month, Tiered approvals, Tiered exceptions) {

		/** Both together. */
		Tiered all() {
			Tiered all = this.approvals;
			for (Tier tier : Tier.values()) {
				all = all.plus(tier, this.exceptions.of(tier));
			}
			return all;
		}

	}

	/** By the month of their last day; every month up to the last. */
	List<Month> ending(LocalDate today) {
		Map<YearMonth, Month> months = new TreeMap<>();
		this.jdbc
			.sql("select extract(year from ends) as in_year, extract(month from ends) as in_month, approval.tier, "
					+ "case when " + EXCEPTION + " then 1 else 0 end as exception, count(*) as number from approval "
					+ "join request on request.id = approval.request where approval." + IN_EFFECT
					+ " group by extract(year from ends), extract(month from ends), approval.tier, case when "
					+ EXCEPTION + " then 1 else 0 end")
			.param("today", today)
			.query((row) -> {
				YearMonth end = YearMonth.of(row.getInt("in_year"), row.getInt("in_month"));
				Tier tier = Tier.valueOf(row.getString("tier"));
				long count = row.getLong("number");
				boolean exception = row.getInt("exception") == 1;
				months.merge(end, exception ? new Month(end, Tiered.none(), Tiered.none().plus(tier, count))
						: new Month(end, Tiered.none().plus(tier, count), Tiered.none()), InForce::both);
			});
		return List.copyOf(months.values());
	}

	private static Month both(Month one, Month other) {
		Tiered approvals = one.approvals();
		Tiered exceptions = one.exceptions();
		for (Tier tier : Tier.values()) {
			approvals = approvals.plus(tier, other.approvals().of(tier));
			exceptions = exceptions.plus(tier, other.exceptions().of(tier));
		}
		return new Month(one.month(), approvals, exceptions);
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
			.sql("select extensions, count(*) as number from approval join request on request.id = approval.request "
					+ "where approval." + IN_EFFECT + " and " + EXCEPTION + " group by extensions order by extensions")
			.param("today", today)
			.query((row) -> {
				times.put(row.getInt("extensions"), row.getLong("number"));
			});
		return times;
	}

}
