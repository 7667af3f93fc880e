package org.weighhouse.web.replay;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.replay.Fold.Found;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.ExceptionTerms;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the log has of a request as a digest only: what is asked for, and on which terms.
 */
final class RequestTerms {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {
	};

	private RequestTerms() {
	}

	static String asked(Map<String, @Nullable Object> row) {
		return sha256(new Draft(word(row, "edition"), Fold.text(row.get("preset")), Fold.text(row.get("blueprint")),
				JSON.readValue(word(row, "answers"), ANSWERS), word(row, "purpose"), Fold.text(row.get("project")),
				Integer.parseInt(word(row, "people"))));
	}

	static void add(JdbcClient jdbc, Map<Long, Found> found) {
		Fold.of(jdbc, """
				select request as id, risk_owner, alternative, why_not, compensating, migration_date, acceptance,
					accepted_by
				from exception_terms where request in (:ids)
				""", found).forEach((row) -> {
			Map<String, @Nullable String> fields = Fold.of(found, row);
			fields.put("terms", sha256(terms(row)));
			fields.put("riskOwner", Fold.person(row.get("risk_owner")));
		});
	}

	private static ExceptionTerms terms(Map<String, @Nullable Object> row) {
		String acceptedBy = Fold.text(row.get("accepted_by"));
		return new ExceptionTerms(Long.parseLong(word(row, "risk_owner")), word(row, "alternative"),
				word(row, "why_not"), word(row, "compensating"), LocalDate.parse(word(row, "migration_date")),
				Fold.text(row.get("acceptance")), (acceptedBy != null) ? Long.valueOf(acceptedBy) : null);
	}

	private static String word(Map<String, @Nullable Object> row, String column) {
		return Objects.requireNonNull(row.get(column), column).toString();
	}

	private static String sha256(Object value) {
		return Sha256.of(JSON.writeValueAsString(value));
	}

}
