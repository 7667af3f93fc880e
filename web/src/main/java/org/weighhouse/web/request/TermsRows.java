package org.weighhouse.web.request;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The terms of exceptions in the database.
 */
@Repository
class TermsRows {

	private final JdbcClient jdbc;

	TermsRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Nullable ExceptionTerms of(long request) {
		return this.jdbc.sql("select * from exception_terms where request = :request")
			.param("request", request)
			.query((row, index) -> new ExceptionTerms(row.getLong("risk_owner"), row.getString("alternative"),
					row.getString("why_not"), row.getString("compensating"),
					row.getObject("migration_date", LocalDate.class), row.getString("acceptance"),
					row.getObject("accepted_by", Long.class)))
			.optional()
			.orElse(null);
	}

	void save(Request request) {
		ExceptionTerms terms = request.terms();
		if (terms == null) {
			return;
		}
		int changed = terms("""
				update exception_terms set risk_owner = :owner, alternative = :alternative, why_not = :whyNot,
					compensating = :compensating, migration_date = :migration, acceptance = :acceptance,
					accepted_by = :acceptedBy
				where request = :request
				""", request.number(), terms).update();
		if (changed == 0) {
			terms("""
					insert into exception_terms (request, risk_owner, alternative, why_not, compensating,
						migration_date, acceptance, accepted_by)
					values (:request, :owner, :alternative, :whyNot, :compensating, :migration, :acceptance, :acceptedBy)
					""",
					request.number(), terms)
				.update();
		}
	}

	private StatementSpec terms(String sql, long request, ExceptionTerms terms) {
		return this.jdbc.sql(sql)
			.param("request", request)
			.param("owner", terms.riskOwner())
			.param("alternative", terms.alternative())
			.param("whyNot", terms.whyNot())
			.param("compensating", terms.compensating())
			.param("migration", terms.migration())
			.param("acceptance", terms.acceptance())
			.param("acceptedBy", terms.acceptedBy());
	}

}
