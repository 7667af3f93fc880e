package org.weighhouse.web.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How it was decided: by people or by policy alone, as asked or more strictly, or against
 * the route.
 */
@Component
class Judgement {

	private final JdbcClient jdbc;

	Judgement(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What was decided in a period.
	 *
	 * @param policyApproved approved by policy alone
	 * @param policyDenied denied by policy alone
	 * @param exceptions granted although the route denies
	 * @param emergencies granted by the CISO alone
	 */
	record Decided(long all, long policyApproved, long policyDenied, long exceptions, long emergencies) {

		public @Nullable Double policyPercent() {
			return (this.all > 0) ? 100.0 * (this.policyApproved + this.policyDenied) / this.all : null;
		}

		/** Decided against what the route says. */
		public long overridden() {
			return this.exceptions + this.emergencies;
		}

		public @Nullable Double overriddenPercent() {
			return (this.all > 0) ? 100.0 * overridden() / this.all : null;
		}

	}

	/**
	 * What people said in a period.
	 *
	 * @param tightened approved with less than was asked for: further conditions, an
	 * earlier end or less data
	 */
	record Said(long approved, long denied, long tightened, long conditions, long earlier, long lessData) {

		public @Nullable Double tightenedPercent() {
			return (this.approved > 0) ? 100.0 * this.tightened / this.approved : null;
		}

	}

	Decided decided(Period period) {
		return this.jdbc.sql("""
				select count(*) as number,
					sum(case when state = 'APPROVED' and people = 0 then 1 else 0 end) as policy_approved,
					sum(case when state = 'DENIED' and people = 0 then 1 else 0 end) as policy_denied,
					sum(case when state = 'APPROVED' and kind = 'EXCEPTION' then 1 else 0 end) as exceptions,
					sum(case when state = 'APPROVED' and kind = 'EMERGENCY' then 1 else 0 end) as emergencies
				from (select state, kind, case when exists (select 1 from request_decision said
							where said.request = request.id and said.revision = request.revision)
						then 1 else 0 end as people
					from request where decided_at >= :start and decided_at < :end) decided
				""")
			.param("start", period.start())
			.param("end", period.end())
			.query((row, index) -> new Decided(row.getLong("number"), row.getLong("policy_approved"),
					row.getLong("policy_denied"), row.getLong("exceptions"), row.getLong("emergencies")))
			.single();
	}

	Said said(Period period) {
		return this.jdbc.sql("""
				select sum(case when word = 'APPROVE' then 1 else 0 end) as approved,
					sum(case when word = 'DENY' then 1 else 0 end) as denied,
					sum(case when word = 'APPROVE' and (conditions <> '[]' or until is not null
						or data_ceiling is not null) then 1 else 0 end) as tightened,
					sum(case when word = 'APPROVE' and conditions <> '[]' then 1 else 0 end) as conditions,
					sum(case when word = 'APPROVE' and until is not null then 1 else 0 end) as earlier,
					sum(case when word = 'APPROVE' and data_ceiling is not null then 1 else 0 end) as less_data
				from request_decision where said_at >= :start and said_at < :end
				""")
			.param("start", period.start())
			.param("end", period.end())
			.query((row, index) -> new Said(row.getLong("approved"), row.getLong("denied"), row.getLong("tightened"),
					row.getLong("conditions"), row.getLong("earlier"), row.getLong("less_data")))
			.single();
	}

}
