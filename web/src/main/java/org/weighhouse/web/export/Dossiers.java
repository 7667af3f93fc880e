package org.weighhouse.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.policy.UnknownPolicy;

/**
 * Prints the dossier of a decision: read from the tables and from the audit log.
 */
@Component
class Dossiers {

	private final JdbcClient jdbc;

	private final ActivePolicy policy;

	private final Printing printing;

	private final AuditLog audit;

	private final LogHead head;

	Dossiers(JdbcClient jdbc, ActivePolicy policy, Printing printing, AuditLog audit, LogHead head) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.policy = policy;
		this.printing = printing;
		this.head = head;
	}

	/**
	 * @throws NoSuchExport if there is no such request
	 */
	void write(long request, Instant now, OutputStream out) throws IOException {
		Map<String, Object> words = new HashMap<>();
		words.put("dossier", read(request));
		words.put("heads", heads());
		words.put("madeAt", Values.shown(now));
		words.put("policyVersion", this.policy.version());
		words.put("ruleBase", this.policy.ruleBase().digest());
		words.put("head", this.head.lines());
		words.put("verify", this.printing.address("/requests/" + request));
		this.printing.print("pdf-dossier", words, out);
	}

	private Map<String, List<String>> heads() {
		return Map.of("findings", this.printing.heads("rule", "says", "before", "after", "lowered"), "words",
				this.printing.heads("when", "who", "role", "giver", "word", "reason", "added", "revision"), "questions",
				this.printing.heads("when", "who", "question", "answered", "answer"), "conditions",
				this.printing.heads("condition", "met", "shown"), "evidence",
				this.printing.heads("control", "scope", "who", "when", "until", "note", "link", "sha256"), "history",
				this.printing.heads("entry", "when", "who", "act", "states", "reason", "leaf"));
	}

	private Dossier read(long request) {
		Map<String, Object> row = rows("""
				select r.*, p.name as asker, v.verdict, v.sha256, v.rule_base, v.profile_sha256, v.use_sha256,
					v.controls_sha256, v.made_at
				from request r join person p on p.id = r.requester
				left join request_revision v on v.request = r.id and v.number = r.revision where r.id = :id
				""", request).stream().findFirst().orElseThrow(() -> new NoSuchExport("REQ-" + request));
		Object json = row.get("verdict");
		Verdict verdict = (json != null) ? VerdictJson.read(json.toString()) : null;
		Map<String, Object> approval = rows("select * from approval where request = :id", request).stream()
			.findFirst()
			.orElse(Map.of());
		return new Dossier("REQ-" + request, (verdict != null)
				? new Dossier.Sentence(verdict.residualTierAtLeast().name(), verdict.residualTier().name()) : null,
				facts(row), (verdict != null) ? verdict(row, verdict) : Map.of(),
				(verdict != null) ? findings(verdict) : List.of(), words(request), questions(request), terms(request),
				approval(approval), conditions(request), (verdict != null) ? evidence(row, verdict) : List.of(),
				history(request, approval));
	}

	private static Map<String, String> facts(Map<String, Object> row) {
		Map<String, String> facts = new LinkedHashMap<>();
		put(facts, "tool", row.get("edition"));
		put(facts, "kind", row.get("kind"));
		put(facts, "state", row.get("state"));
		put(facts, "requester", row.get("asker"));
		put(facts, "purpose", row.get("purpose"));
		put(facts, "project", row.get("project"));
		put(facts, "people", row.get("people"));
		put(facts, "preset", row.get("preset"));
		put(facts, "blueprint", row.get("blueprint"));
		put(facts, "submitted", row.get("submitted_at"));
		put(facts, "decided", row.get("decided_at"));
		put(facts, "until", row.get("until"));
		put(facts, "route", row.get("route"));
		put(facts, "renews", named("APR-", row.get("renews")));
		put(facts, "door", named("REQ-", row.get("door")));
		put(facts, "reviews", named("REQ-", row.get("reviews")));
		return facts;
	}

	private static Map<String, String> verdict(Map<String, Object> row, Verdict verdict) {
		Map<String, String> lines = new LinkedHashMap<>();
		put(lines, "inherent", verdict.inherentTierAtLeast() + " – " + verdict.inherentTier());
		put(lines, "residual", verdict.residualTierAtLeast() + " – " + verdict.residualTier());
		put(lines, "mainConcern", verdict.mainConcern());
		put(lines, "mainRule", verdict.mainRule());
		put(lines, "controls", String.join(", ", verdict.controls()));
		put(lines, "loadBearing", String.join(", ", verdict.loadBearing()));
		put(lines, "judged", row.get("made_at"));
		put(lines, "ruleBase", row.get("rule_base"));
		put(lines, "sha256", row.get("sha256"));
		put(lines, "recomputed", Sha256.of(String.valueOf(row.get("verdict"))));
		put(lines, "profile", row.get("profile_sha256"));
		put(lines, "use", row.get("use_sha256"));
		put(lines, "safeguards", row.get("controls_sha256"));
		return lines;
	}

	private List<List<String>> findings(Verdict verdict) {
		Rulebook rulebook = rulebook(verdict.ruleBase());
		List<List<String>> rows = new ArrayList<>();
		for (Finding finding : verdict.findings()) {
			Rule rule = (rulebook != null) ? rulebook.findRule(finding.rule()) : null;
			List<String> because = finding.answers()
				.stream()
				.map((reason) -> reason.question() + "=" + reason.answer() + (reason.assumed() ? " (assumed)" : ""))
				.toList();
			rows.add(List.of(finding.rule(),
					((rule != null) ? rule.title() + "\n" + rule.why() + "\n" : "") + String.join(", ", because),
					finding.tier().name(), finding.residualTier().name(), String.join(", ", finding.loweredBy())));
		}
		return rows;
	}

	/** Null where the files of a rule base that judged once are gone. */
	private @Nullable Rulebook rulebook(String digest) {
		try {
			return this.policy.withDigest(digest).rulebook();
		}
		catch (UnknownPolicy ex) {
			return null;
		}
	}

	private List<List<String>> words(long request) {
		return table("""
				select d.said_at, p.name, d.role, g.name as giver, d.word, d.reason, d.conditions, d.revision
				from request_decision d join person p on p.id = d.person left join person g on g.id = d.on_behalf_of
				where d.request = :id order by d.id
				""", request);
	}

	private List<List<String>> questions(long request) {
		return table("""
				select q.asked_at, p.name, q.question, q.answered_at, q.answer from request_question q
				join person p on p.id = q.asker where q.request = :id order by q.number
				""", request);
	}

	private Map<String, String> terms(long request) {
		Map<String, String> terms = new LinkedHashMap<>();
		rows("""
				select t.*, o.name as owner from exception_terms t join person o on o.id = t.risk_owner
				where t.request = :id
				""", request).forEach((row) -> {
			put(terms, "riskOwner", row.get("owner"));
			put(terms, "whyNot", row.get("why_not"));
			put(terms, "alternative", row.get("alternative"));
			put(terms, "migration", row.get("migration_date"));
			put(terms, "compensating", row.get("compensating"));
			put(terms, "acceptance", row.get("acceptance"));
		});
		return terms;
	}

	private static Map<String, String> approval(Map<String, Object> row) {
		Map<String, String> lines = new LinkedHashMap<>();
		if (!row.isEmpty()) {
			put(lines, "number", "APR-" + row.get("id"));
			put(lines, "state", row.get("state"));
			put(lines, "starts", row.get("starts"));
			put(lines, "ends", row.get("ends"));
			put(lines, "dataClass", row.get("data_class"));
			put(lines, "environments", row.get("environments"));
			put(lines, "population", row.get("population"));
			put(lines, "extensions", row.get("extensions"));
			put(lines, "ended", row.get("ended_at"));
		}
		return lines;
	}

	private List<List<String>> conditions(long request) {
		return table("""
				select coalesce(c.demand, c.words), c.met_on, c.evidence from approval_condition c
				join approval a on a.id = c.approval where a.request = :id order by c.approval_key
				""", request);
	}

	/** What shows that the controls were there when it was judged. */
	private List<List<String>> evidence(Map<String, Object> request, Verdict verdict) {
		if (verdict.controls().isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select v.control, v.scope, p.name, v.verified_at, v.until, v.note, v.link, v.evidence_file
				from verification v join person p on p.id = v.verifier
				where v.control in (:controls) and v.verified_at <= :at
					and (v.ended_at is null or v.ended_at > :at)
					and (v.edition is null or v.edition = :edition) and (v.request is null or v.request = :request)
					and (v.blueprint is null or v.blueprint = :blueprint)
				order by v.control, v.id
				""")
			.param("controls", verdict.controls())
			.param("at", request.get("made_at"))
			.param("edition", request.get("edition"))
			.param("request", request.get("id"))
			.param("blueprint", String.valueOf(request.get("blueprint")))
			.query((row, index) -> cells(row.getMetaData().getColumnCount(), row::getObject))
			.list();
	}

	private List<List<String>> history(long request, Map<String, Object> approval) {
		Map<String, String> names = new HashMap<>();
		this.jdbc.sql("select id, name from person").query((row) -> {
			names.put("person:" + row.getLong("id"), row.getString("name"));
		});
		return this.audit.history("REQ-" + request, "APR-" + approval.getOrDefault("id", 0)).stream().map((entry) -> {
			Act act = entry.act();
			return List.of(String.valueOf(entry.id()), Values.shown(entry.at()),
					names.getOrDefault(act.actor(), act.actor()), act.what() + " " + act.subject(),
					((act.from() != null) ? act.from() + " → " : "") + Objects.requireNonNullElse(act.to(), ""),
					Objects.requireNonNullElse(act.reason(), ""), entry.sha256());
		}).toList();
	}

	private List<Map<String, Object>> rows(String sql, long request) {
		return this.jdbc.sql(sql).param("id", request).query().listOfRows();
	}

	private List<List<String>> table(String sql, long request) {
		return this.jdbc.sql(sql)
			.param("id", request)
			.query((row, index) -> cells(row.getMetaData().getColumnCount(), row::getObject))
			.list();
	}

	private static List<String> cells(int count, Cell cell) throws SQLException {
		List<String> cells = new ArrayList<>();
		for (int i = 1; i <= count; i++) {
			cells.add(Values.shown(cell.at(i)));
		}
		return cells;
	}

	private static void put(Map<String, String> lines, String name, @Nullable Object value) {
		String text = Values.shown(value);
		if (!text.isEmpty()) {
			lines.put(name, text);
		}
	}

	private static @Nullable String named(String letters, @Nullable Object number) {
		return (number != null) ? letters + number : null;
	}

	/** A cell of a row, by its place. */
	@FunctionalInterface
	private interface Cell {

		@Nullable Object at(int place) throws SQLException;

	}

}
