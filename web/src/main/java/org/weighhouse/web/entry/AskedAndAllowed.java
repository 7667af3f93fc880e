package org.weighhouse.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.assessment.Use;
import org.weighhouse.web.request.Requests;

/**
 * What is asked for or allowed of a tool, and what a changed entry would make of it.
 */
@Component
class AskedAndAllowed {

	private final JdbcClient jdbc;

	private final Requests requests;

	private final Assessments assessments;

	private final Clock clock;

	AskedAndAllowed(JdbcClient jdbc, Requests requests, Assessments assessments, Clock clock) {
		this.jdbc = jdbc;
		this.requests = requests;
		this.assessments = assessments;
		this.clock = clock;
	}

	/**
	 * A request in review or an approval in force whose tier would be another.
	 *
	 * @param request the request that it is, or that it came from
	 * @param approval null where nothing is allowed yet
	 * @param after null where its edition would be gone
	 * @param stops whether the approval would stand still
	 * @param rules those that would decide, by their ids
	 */
	record Touched(long request, @Nullable Long approval, String edition, @Nullable Tier before, @Nullable Tier after,
			boolean stops, List<String> rules) {

		/** As people call it. */
		public String name() {
			return (this.approval != null) ? "APR-" + this.approval : "REQ-" + this.request;
		}

		public String address() {
			return (this.approval != null) ? "/approvals/" + this.approval : "/queue/" + this.request;
		}

	}

	/** Everything of a tool that would be judged otherwise. */
	List<Touched> touched(String tool, Catalog now, Catalog then) {
		List<Touched> touched = new ArrayList<>();
		for (Row row : rows(tool)) {
			Use use = this.requests.granted(row.request()).use();
			Tier before = tier(this.assessments.verdict(use, now));
			Verdict after = this.assessments.verdict(use, then);
			if (before != tier(after)) {
				Tier approved = row.approved();
				boolean stops = approved != null && (after == null || after.residualTier().isAbove(approved));
				touched.add(new Touched(row.request(), row.approval(), row.edition(), before, tier(after), stops,
						deciding(after)));
			}
		}
		return List.copyOf(touched);
	}

	private List<Row> rows(String tool) {
		List<Row> rows = new ArrayList<>(this.jdbc.sql("""
				select id, request, edition, tier from approval
				where edition like :within and state = 'ACTIVE' and ends >= :today order by id
				""").param("within", tool + "/%").param("today", LocalDate.now(this.clock)).query((row, index) -> {
			Tier tier = Tier.valueOf(row.getString("tier"));
			return new Row(row.getLong("request"), row.getLong("id"), row.getString("edition"), tier);
		}).list());
		rows.addAll(this.jdbc.sql("""
				select id, edition from request
				where edition like :within and state in ('IN_REVIEW', 'INFO_REQUESTED') order by id
				""")
			.param("within", tool + "/%")
			.query((row, index) -> new Row(row.getLong("id"), null, row.getString("edition"), null))
			.list());
		return rows;
	}

	private static @Nullable Tier tier(@Nullable Verdict verdict) {
		return (verdict != null) ? verdict.residualTier() : null;
	}

	private static List<String> deciding(@Nullable Verdict verdict) {
		return (verdict == null) ? List.of()
				: verdict.findings()
					.stream()
					.filter((finding) -> finding.residualTier() == verdict.residualTier())
					.map(Finding::rule)
					.toList();
	}

	/** A request, and the approval that it yielded. */
	private record Row(long request, @Nullable Long approval, String edition, @Nullable Tier approved) {
	}

}
