package org.weighhouse.web.export;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reviews of access that were signed in a period: a line for each role of each person.
 */
final class ReviewLines implements Source {

	private static final List<Column> COLUMNS = List.of(Column.text("review", ""), Column.text("person", ""),
			Column.text("person_id", ""), Column.text("role", ""), Column.text("word", ""), Column.text("reason", ""),
			Column.text("signed_by", ""), Column.text("signed_by_id", ""), Column.moment("signed_at", ""));

	private static final String FROM = """
			from access_review_line l join access_review v on v.id = l.review
			join person p on p.id = l.person join person s on s.id = v.signed_by
			where v.signed_at >= :from and v.signed_at < :until
			""";

	private final JdbcClient jdbc;

	private final OffsetDateTime from;

	private final OffsetDateTime until;

	ReviewLines(JdbcClient jdbc, LocalDate from, LocalDate to) {
		this.jdbc = jdbc;
		this.from = Rows.begin(from);
		this.until = Rows.begin(to.plusDays(1));
	}

	@Override
	public List<Column> columns() {
		return COLUMNS;
	}

	@Override
	public long count() {
		return this.jdbc.sql("select count(*) " + FROM)
			.param("from", this.from)
			.param("until", this.until)
			.query(Long.class)
			.single();
	}

	/** As many as a site has people and roles, for each review. */
	@Override
	public void each(Consumer<List<@Nullable Object>> row) {
		this.jdbc.sql("""
				select v.id, p.name, l.person, l.role, l.word, l.reason, s.name as signer, v.signed_by, v.signed_at
				""" + FROM + " order by v.id, p.name, l.person, l.role")
			.param("from", this.from)
			.param("until", this.until)
			.query((result) -> {
				List<@Nullable Object> cells = new ArrayList<>();
				cells.add("ACR-" + result.getLong("id"));
				cells.add(result.getString("name"));
				cells.add("person:" + result.getLong("person"));
				cells.add(result.getString("role"));
				cells.add(result.getString("word"));
				cells.add(result.getString("reason"));
				cells.add(result.getString("signer"));
				cells.add("person:" + result.getLong("signed_by"));
				cells.add(Objects.requireNonNull(result.getObject("signed_at", OffsetDateTime.class)).toInstant());
				row.accept(cells);
			});
	}

}
