package org.weighhouse.web.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Role;

/**
 * What comes in, what waits, and how long it takes.
 */
@Component
class Flow {

	/** What people decided, with the days that it took. */
	private static final String DAYS = """
			from (select request.tier, %s as week,
					cast((extract(epoch from decided_at) - extract(epoch from submitted_at)) / 86400
						as double precision) as days
				from request where decided_at >= :start and decided_at < :end and exists
					(select 1 from request_decision said where said.request = request.id
						and said.revision = request.revision)) decided
			""".formatted(Weeks.of("decided_at"));

	private static final String HOW_LONG = """
			count(*) as decided, percentile_cont(0.5) within group (order by days) as median,
			percentile_cont(0.9) within group (order by days) as p90
			""";

	private final JdbcClient jdbc;

	Flow(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What waits for a role.
	 *
	 * @param asked how many of them wait for an answer of whoever asks
	 * @param over how many are past their time
	 */
	record Waiting(Role role, long count, long asked, long over, @Nullable Instant oldest) {
	}

	/** What was sent in a week, by tier. */
	record Week(LocalDate monday, Tiered sent) {
	}

	/**
	 * How many days people took from sending to the decision; null where they decided
	 * nothing.
	 */
	record HowLong(long decided, @Nullable Double median, @Nullable Double p90) {

		static final HowLong NONE = new HowLong(0, null, null);

	}

	/** How many steps were decided, and how many of them in their time. */
	record Kept(long decided, long inTime) {

		public @Nullable Double percent() {
			return (this.decided > 0) ? 100.0 * this.inTime / this.decided : null;
		}

	}

	List<Waiting> waiting(Instant now) {
		return this.jdbc.sql("""
				select step.role, count(*) as number,
					sum(case when request.state = 'INFO_REQUESTED' then 1 else 0 end) as asked,
					sum(case when step.due_at < :now then 1 else 0 end) as late,
					min(request.submitted_at) as oldest
				from request join request_step step on step.request = request.id
					and step.revision = request.revision and step.position = request.open_position
				where request.state in ('IN_REVIEW', 'INFO_REQUESTED')
				group by step.role order by step.role
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, index) -> new Waiting(Role.valueOf(row.getString("role")), row.getLong("number"),
					row.getLong("asked"), row.getLong("late"), Columns.instant(row, "oldest")))
			.list();
	}

	/** Every week of a period, also those without any. */
	List<Week> sent(Period period) {
		Map<LocalDate, Tiered> weeks = new LinkedHashMap<>();
		period.weeks().forEach((monday) -> weeks.put(monday, Tiered.none()));
		this.jdbc
			.sql("select tier, week, count(*) as number from (select tier, " + Weeks.of("submitted_at")
					+ " as week from request where submitted_at >= :start and submitted_at < :end"
					+ " and tier is not null) sent group by tier, week")
			.param("start", period.start())
			.param("end", period.end())
			.query((row) -> {
				Tier tier = Columns.tier(row, "tier");
				long count = row.getLong("number");
				weeks.computeIfPresent(Weeks.monday(row.getInt("week")), (week, sent) -> sent.plus(tier, count));
			});
		return weeks.entrySet().stream().map((each) -> new Week(each.getKey(), each.getValue())).toList();
	}

	/** By tier; only tiers of which something was decided. */
	Map<Tier, HowLong> daysByTier(Period period) {
		Map<Tier, HowLong> tiers = new LinkedHashMap<>();
		this.jdbc.sql("select tier, " + HOW_LONG + DAYS + "group by tier order by tier")
			.param("start", period.start())
			.param("end", period.end())
			.query((row) -> {
				tiers.put(Columns.tier(row, "tier"),
						new HowLong(row.getLong("decided"), row.getDouble("median"), row.getDouble("p90")));
			});
		return tiers;
	}

	/** By the week of the decision; every week of a period. */
	Map<LocalDate, HowLong> daysByWeek(Period period) {
		Map<LocalDate, HowLong> weeks = new LinkedHashMap<>();
		period.weeks().forEach((monday) -> weeks.put(monday, HowLong.NONE));
		this.jdbc.sql("select week, " + HOW_LONG + DAYS + "group by week order by week")
			.param("start", period.start())
			.param("end", period.end())
			.query((row) -> {
				weeks.put(Weeks.monday(row.getInt("week")),
						new HowLong(row.getLong("decided"), row.getDouble("median"), row.getDouble("p90")));
			});
		return weeks;
	}

	/** Steps that were decided in a period, by the tier of their request. */
	Map<Tier, Kept> kept(Period period) {
		Map<Tier, Kept> tiers = new LinkedHashMap<>();
		this.jdbc.sql("""
				select request.tier, count(*) as decided,
					sum(case when step.decided_at <= step.due_at then 1 else 0 end) as kept
				from request_step step join request on request.id = step.request
				where step.decided_at >= :start and step.decided_at < :end and step.due_at is not null
				group by request.tier order by request.tier
				""").param("start", period.start()).param("end", period.end()).query((row) -> {
			tiers.put(Columns.tier(row, "tier"), new Kept(row.getLong("decided"), row.getLong("kept")));
		});
		return tiers;
	}

}
