package org.weighhouse.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verdicts as they were kept, a line each, with everything that it takes to judge them
 * again. Layout: docs/audit-pack.md.
 */
final class KeptVerdicts {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int ON_A_PAGE = 100;

	/** Those of requests that were under way in the period. */
	private static final String OF_REQUESTS = """
			select v.request as id, v.number, r.edition as subject, v.made_at as at, v.rule_base, v.profile_sha256,
				v.use_sha256, v.controls_sha256, v.origins, null as in_place, v.verdict, v.sha256
			from request_revision v join request r on r.id = v.request
			where v.made_at < :until and r.id in (:requests) order by v.request, v.number
			""";

	private static final String RESULTS = """
			select w.id, null as number, w.tool || '/' || w.edition as subject, w.created_at as at, w.rule_base,
				null as profile_sha256, null as use_sha256, null as controls_sha256, w.origins, w.in_place, w.verdict,
				w.sha256
			from weighing w where w.id > :after and w.created_at >= :from and w.created_at < :until
			order by w.id fetch first :page rows only
			""";

	private final JdbcClient jdbc;

	private final OffsetDateTime from;

	private final OffsetDateTime until;

	private final Set<String> ruleBases = new TreeSet<>();

	private long count;

	KeptVerdicts(JdbcClient jdbc, LocalDate from, LocalDate to) {
		this.jdbc = jdbc;
		this.from = Rows.begin(from);
		this.until = Rows.begin(to.plusDays(1));
	}

	/** Digests of the rule bases that the lines name. */
	Set<String> ruleBases() {
		return this.ruleBases;
	}

	/** How many lines were written. */
	long count() {
		return this.count;
	}

	/** Those of some requests. */
	void requests(List<Long> requests, OutputStream out) throws IOException {
		for (int at = 0; at < requests.size(); at += ON_A_PAGE) {
			write(this.jdbc.sql(OF_REQUESTS)
				.param("until", this.until)
				.param("requests", requests.subList(at, Math.min(at + ON_A_PAGE, requests.size())))
				.query((row, index) -> line("REQUEST", "REQ-" + row.getLong("id") + "/" + row.getInt("number"), row))
				.list(), out);
		}
	}

	/** Other results that were kept in the period. */
	void results(OutputStream out) throws IOException {
		long after = 0;
		int read;
		do {
			List<Map<String, @Nullable Object>> page = this.jdbc.sql(RESULTS)
				.param("after", after)
				.param("from", this.from)
				.param("until", this.until)
				.param("page", ON_A_PAGE)
				.query((row, index) -> line("RESULT", "RESULT-" + row.getLong("id"), row))
				.list();
			write(page, out);
			read = page.size();
			if (read > 0) {
				after = Long.parseLong(String.valueOf(page.get(read - 1).get("id")).substring("RESULT-".length()));
			}
		}
		while (read == ON_A_PAGE);
	}

	private void write(List<Map<String, @Nullable Object>> lines, OutputStream out) throws IOException {
		for (Map<String, @Nullable Object> line : lines) {
			this.ruleBases.add(String.valueOf(line.get("ruleBase")));
			this.count++;
			out.write((JsonLinesFile.JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
		}
	}

	private static Map<String, @Nullable Object> line(String kind, String id, ResultSet row) throws SQLException {
		String verdict = row.getString("verdict");
		JsonNode judged = JSON.readTree(verdict);
		String inPlace = row.getString("in_place");
		Map<String, @Nullable Object> line = new LinkedHashMap<>();
		line.put("id", id);
		line.put("kind", kind);
		line.put("subject", row.getString("subject"));
		line.put("madeAt", Values.text(row.getObject("at", OffsetDateTime.class)));
		line.put("ruleBase", row.getString("rule_base"));
		line.put("profileSha256", row.getString("profile_sha256"));
		line.put("useSha256", row.getString("use_sha256"));
		line.put("controlsSha256", row.getString("controls_sha256"));
		line.put("origins", JSON.readTree(row.getString("origins")));
		line.put("answers", judged.path("answers"));
		line.put("controls", judged.path("controls"));
		line.put("scopes", (inPlace != null) ? scopes(JSON.readTree(inPlace)) : null);
		line.put("verdict", verdict);
		line.put("sha256", row.getString("sha256"));
		return line;
	}

	private static Map<String, Set<String>> scopes(JsonNode inPlace) {
		Map<String, Set<String>> scopes = new TreeMap<>();
		inPlace.path("safeguards")
			.forEach((each) -> scopes.computeIfAbsent(each.path("control").asString(), (control) -> new TreeSet<>())
				.add(each.path("scope").asString()));
		return scopes;
	}

}
