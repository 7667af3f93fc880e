package org.weighhouse.web.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which weeks' logs were looked at, and by whom. Only ever added to.
 */
@Repository
class LogReviews {

	private final JdbcClient jdbc;

	LogReviews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(long approval, LogReview review) {
		this.jdbc.sql("""
				insert into log_review (approval, monday, words, person, at)
				values (:approval, :monday, :words, :person, :at)
				""")
			.param("approval", approval)
			.param("monday", review.monday())
			.param("words", review.words())
			.param("person", review.person())
			.param("at", review.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Those of an approval, by the Monday of their week. */
	Map<LocalDate, LogReview> of(long approval) {
		return of(List.of(approval)).getOrDefault(approval, Map.of());
	}

	/** Those of several approvals, by its number. */
	Map<Long, Map<LocalDate, LogReview>> of(Collection<Long> approvals) {
		Map<Long, Map<LocalDate, LogReview>> all = new HashMap<>();
		if (!approvals.isEmpty()) {
			this.jdbc.sql("select * from log_review where approval in (:approvals)")
				.param("approvals", approvals)
				.query((row) -> {
					LogReview review = read(row);
					all.computeIfAbsent(row.getLong("approval"), (number) -> new HashMap<>())
						.put(review.monday(), review);
				});
		}
		return all;
	}

	private static LogReview read(ResultSet row) throws SQLException {
		return new LogReview(row.getObject("monday", LocalDate.class), row.getString("words"), row.getLong("person"),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

}
