package org.weighhouse.web.export;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds the tables against the audit log, for a period: what ended, what was decided,
 * what was granted, and where it stands. The log says when; where it knows nothing, the
 * row does.
 */
final class Reckoning {

	private static final String POLICY = "policy";

	private static final Map<String, String> ENDS = Map.of("request.approved", "APPROVED", "request.declared",
			"APPROVED", "request.denied", "DENIED", "request.withdrawn", "WITHDRAWN", "request.lapsed", "LAPSED");

	private static final Map<String, String> STANDS = Map.of("approval.granted", "ACTIVE", "approval.lifted", "ACTIVE",
			"approval.suspended", "SUSPENDED", "approval.revoked", "REVOKED", "approval.superseded", "SUPERSEDED",
			"approval.expired", "EXPIRED");

	private static final Set<String> WORDS = Set.of("request.step-approved", "request.step-denied", "request.approved",
			"request.denied", "request.declared");

	private final JdbcClient jdbc;

	private final OffsetDateTime from;

	private final OffsetDateTime until;

	private final LocalDate firstDay;

	private final LocalDate lastDay;

	private final Tally tally = new Tally();

	Reckoning(JdbcClient jdbc, LocalDate from, LocalDate to) {
		this.jdbc = jdbc;
		this.firstDay = from;
		this.lastDay = to;
		this.from = Rows.begin(from);
		this.until = Rows.begin(to.plusDays(1));
	}

	Tally tally() {
		new TreeSet<>(ENDS.values()).forEach((state) -> this.tally.begin("requests " + state));
		List.of("requests decided by policy", "exceptions granted", "emergencies declared", "decisions by people",
				"approvals granted")
			.forEach(this.tally::begin);
		ends();
		withoutEnd();
		words();
		withoutWord();
		granted();
		approvals();
		tolerated();
		roles();
		return this.tally;
	}

	/** Every act that ended a request, against its row. */
	private void ends() {
		acts(ENDS.keySet(), (acts) -> {
			Map<Long, Row> rows = requests(acts);
			for (Entry act : acts) {
				Row row = rows.get(act.number());
				String state = Objects.requireNonNull(ENDS.get(act.what()));
				this.tally.log("requests " + state);
				boolean decided = state.equals("APPROVED") || state.equals("DENIED");
				if (decided && act.actor().equals(POLICY)) {
					this.tally.log("requests decided by policy");
				}
				if (act.what().equals("request.declared")) {
					this.tally.log("emergencies declared");
				}
				if (state.equals("APPROVED") && "EXCEPTION".equals(EntryWords.detail(act.entry(), "kind"))) {
					this.tally.log("exceptions granted");
				}
				this.tally.compare(act.subject(), (row != null) ? row.state() : null, state);
				if (row != null) {
					count(row);
				}
			}
		});
	}

	private void count(Row row) {
		this.tally.tables("requests " + row.state());
		if (row.byPolicy()) {
			this.tally.tables("requests decided by policy");
		}
		if (row.state().equals("APPROVED") && row.kind().equals("EMERGENCY")) {
			this.tally.tables("emergencies declared");
		}
		if (row.state().equals("APPROVED") && row.kind().equals("EXCEPTION")) {
			this.tally.tables("exceptions granted");
		}
	}

	private Map<Long, Row> requests(List<Entry> acts) {
		Map<Long, Row> rows = new HashMap<>();
		this.jdbc.sql("""
				select r.id, r.kind, r.state, case when r.state in ('APPROVED', 'DENIED') and r.kind <> 'REVIEW'
					and not exists (select 1 from request_decision d where d.request = r.id and d.revision = r.revision)
					then true else false end as by_policy
				from request r where r.id in (:ids)
				""").param("ids", acts.stream().map(Entry::number).toList()).query((row) -> {
			rows.put(row.getLong("id"),
					new Row(row.getString("kind"), row.getString("state"), row.getBoolean("by_policy")));
		});
		return rows;
	}

	/** Rows that are over though no act says so. */
	private void withoutEnd() {
		this.jdbc.sql("""
				select r.id, r.kind, r.state from request r
				where r.state in ('APPROVED', 'DENIED', 'WITHDRAWN', 'LAPSED') and r.touched_at >= :from
					and r.touched_at < :until and not exists (select 1 from audit_entry e
						where e.subject = 'REQ-' || r.id and e.what in (:ends))
				order by r.id
				""").param("from", this.from).param("until", this.until).param("ends", ENDS.keySet()).query((row) -> {
			count(new Row(row.getString("kind"), row.getString("state"), false));
			this.tally.compare("REQ-" + row.getLong("id"), row.getString("state"), null);
		});
	}

	/** Every word of somebody, against its row. */
	private void words() {
		acts(WORDS, (acts) -> {
			Map<String, String> rows = new HashMap<>();
			this.jdbc.sql("select request, revision, person, word from request_decision where request in (:ids)")
				.param("ids", acts.stream().map(Entry::number).toList())
				.query((row) -> {
					rows.put(key(row.getLong("request"), row.getString("revision"), row.getLong("person")),
							row.getString("word"));
				});
			for (Entry act : acts) {
				if (act.actor().startsWith("person:")) {
					String key = act.subject() + "/" + EntryWords.detail(act.entry(), "revision") + " " + act.actor();
					String word = act.what().endsWith("denied") ? "DENY" : "APPROVE";
					this.tally.log("decisions by people");
					if (rows.containsKey(key)) {
						this.tally.tables("decisions by people");
					}
					this.tally.compare(key, rows.get(key), word);
				}
			}
		});
	}

	private static String key(long request, String revision, long person) {
		return "REQ-" + request + "/" + revision + " person:" + person;
	}

	private void withoutWord() {
		this.jdbc.sql("""
				select d.request, d.revision, d.person, d.word from request_decision d
				where d.said_at >= :from and d.said_at < :until and not exists (select 1 from audit_entry e
					where e.subject = 'REQ-' || d.request and e.actor = 'person:' || d.person and e.what in (:words))
				order by d.id
				""").param("from", this.from).param("until", this.until).param("words", WORDS).query((row) -> {
			this.tally.tables("decisions by people");
			this.tally.compare(key(row.getLong("request"), row.getString("revision"), row.getLong("person")),
					row.getString("word"), null);
		});
	}

	private void granted() {
		acts(Set.of("approval.granted"), (acts) -> {
			Set<Long> rows = new TreeSet<>(this.jdbc.sql("select id from approval where id in (:ids)")
				.param("ids", acts.stream().map(Entry::number).toList())
				.query(Long.class)
				.list());
			for (Entry act : acts) {
				this.tally.log("approvals granted");
				if (rows.contains(act.number())) {
					this.tally.tables("approvals granted");
				}
				else {
					this.tally.compare(act.subject(), null, "granted");
				}
			}
		});
		this.jdbc.sql("""
				select a.id from approval a where a.starts >= :from and a.starts <= :to and not exists (
					select 1 from audit_entry e where e.subject = 'APR-' || a.id and e.what = 'approval.granted')
				order by a.id
				""").param("from", this.firstDay).param("to", this.lastDay).query((row) -> {
			this.tally.tables("approvals granted");
			this.tally.compare("APR-" + row.getLong("id"), "granted", null);
		});
	}

	/** Where approvals of the period stand. */
	private void approvals() {
		this.jdbc.sql("""
				select a.id, a.state, (select e.what from audit_entry e where e.subject = 'APR-' || a.id
					and e.what in (:acts) order by e.id desc fetch first 1 rows only) as act
				from approval a where a.starts <= :to and a.ends >= :from order by a.id
				""")
			.param("acts", STANDS.keySet())
			.param("from", this.firstDay)
			.param("to", this.lastDay)
			.query((row) -> {
				String act = row.getString("act");
				stands("approvals", "APR-" + row.getLong("id"), row.getString("state"),
						(act != null) ? STANDS.get(act) : null);
			});
	}

	private void tolerated() {
		this.jdbc.sql("""
				select t.id, t.state, (select e.entry from audit_entry e where e.subject = 'TOL-' || t.id
					order by e.id desc fetch first 1 rows only) as entry
				from tolerated_use t where t.since <= :to and (t.ended_at is null or t.ended_at >= :fromAt)
				order by t.id
				""").param("to", this.lastDay).param("fromAt", this.from).query((row) -> {
			stands("tolerated uses", "TOL-" + row.getLong("id"), row.getString("state"),
					EntryWords.of(row.getString("entry"), "to"));
		});
	}

	private void stands(String what, String subject, String tables, @Nullable String log) {
		this.tally.tables(what + " now " + tables);
		if (log != null) {
			this.tally.log(what + " now " + log);
		}
		this.tally.compare(subject, tables, log);
	}

	/** Which roles people hold at this moment. */
	private void roles() {
		this.tally.begin("roles held now");
		Set<String> log = new TreeSet<>();
		new RoleHistory(this.jdbc, Filter.NONE, List.of()).held()
			.stream()
			.filter((held) -> held.until() == null)
			.forEach((held) -> log.add(held.person() + " " + held.role()));
		log.forEach((each) -> this.tally.log("roles held now"));
		List<String> tables = new ArrayList<>();
		this.jdbc.sql("select r.person, r.role from person_role r join person p on p.id = r.person where p.active")
			.query((row) -> {
				tables.add("person:" + row.getLong("person") + " " + row.getString("role"));
			});
		for (String each : tables) {
			this.tally.tables("roles held now");
			this.tally.compare(each, "held", log.remove(each) ? "held" : null);
		}
		log.forEach((each) -> this.tally.compare(each, null, "held"));
	}

	/** Acts of the period, a page at a time. */
	private void acts(Set<String> whats, Consumer<List<Entry>> page) {
		long after = 0;
		List<Entry> acts;
		do {
			acts = this.jdbc.sql("""
					select id, actor, what, subject, entry from audit_entry where id > :after and at >= :from
						and at < :until and what in (:whats) order by id fetch first :page rows only
					""")
				.param("after", after)
				.param("from", this.from)
				.param("until", this.until)
				.param("whats", whats)
				.param("page", Rows.ON_A_PAGE)
				.query((row, index) -> new Entry(row.getLong("id"), row.getString("actor"), row.getString("what"),
						row.getString("subject"), row.getString("entry")))
				.list();
			if (!acts.isEmpty()) {
				page.accept(acts);
				after = acts.get(acts.size() - 1).id();
			}
		}
		while (acts.size() == Rows.ON_A_PAGE);
	}

	/** A request as its row tells it. */
	private record Row(String kind, String state, boolean byPolicy) {
	}

	/** An act as it was written down. */
	private record Entry(long id, String actor, String what, String subject, String entry) {

		/** The number in its subject; one that nothing has where there is none. */
		long number() {
			String digits = this.subject.substring(this.subject.indexOf('-') + 1);
			return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
		}

	}

}
