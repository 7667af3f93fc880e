package org.weighhouse.web.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who held which role from when to when, told by the audit log alone: by the acts that
 * gave roles, took them, or let somebody in and out.
 */
final class RoleHistory implements Source {

	/** Its rows come from acts, not from a table. */
	static final Register REGISTER = new Register(What.PEOPLE, "", "", "", "", null, null, null, null, null,
			List.of(Column.text("person", ""), Column.text("person_id", ""), Column.text("role", ""),
					Column.moment("since", ""), Column.moment("until", ""), Column.text("given_by", ""),
					Column.text("taken_by", ""), Column.text("reason", "")));

	private static final String ACTS = "select e.id, e.at, e.actor, e.what, e.subject, e.entry, " + EntryWords.REASON
			+ """
					 as reason from audit_entry e where e.id > :after and e.what in ('person.added', 'person.setUp',
						'person.rolesChanged', 'person.roleGranted', 'person.deactivated', 'person.letBackIn')
					order by e.id fetch first :page rows only
					""";

	private final JdbcClient jdbc;

	private final Filter filter;

	private final List<Column> columns;

	private final List<Held> held = new ArrayList<>();

	RoleHistory(JdbcClient jdbc, Filter filter, List<String> columns) {
		this.jdbc = jdbc;
		this.filter = filter;
		this.columns = REGISTER.chosen(columns);
	}

	@Override
	public List<Column> columns() {
		return this.columns;
	}

	@Override
	public long count() {
		return held().size();
	}

	@Override
	public void each(Consumer<List<@Nullable Object>> row) {
		Map<String, String> names = new TreeMap<>();
		this.jdbc.sql("select id, name from person").query((result) -> {
			names.put("person:" + result.getLong("id"), result.getString("name"));
		});
		for (Held each : held()) {
			Map<String, @Nullable Object> cells = new TreeMap<>();
			cells.put("person", names.get(each.person()));
			cells.put("person_id", each.person());
			cells.put("role", each.role());
			cells.put("since", each.since());
			cells.put("until", each.until());
			cells.put("given_by", named(names, each.givenBy()));
			cells.put("taken_by", named(names, each.takenBy()));
			cells.put("reason", each.reason());
			List<@Nullable Object> chosen = new ArrayList<>();
			this.columns.forEach((column) -> chosen.add(cells.get(column.name())));
			row.accept(chosen);
		}
	}

	private static @Nullable String named(Map<String, String> names, @Nullable String actor) {
		return (actor != null) ? names.getOrDefault(actor, actor) : null;
	}

	/** Every role that somebody held at some time that is asked about. */
	List<Held> held() {
		if (this.held.isEmpty()) {
			Map<String, Map<String, Held>> open = new TreeMap<>();
			Map<String, Set<String>> out = new TreeMap<>();
			long after = 0;
			List<Given> page;
			do {
				page = this.jdbc.sql(ACTS).param("after", after).param("page", Rows.ON_A_PAGE).query(Given::of).list();
				for (Given act : page) {
					follow(act, open.computeIfAbsent(act.person(), (person) -> new TreeMap<>()), out);
					after = act.id();
				}
			}
			while (page.size() == Rows.ON_A_PAGE);
			open.values().stream().map(Map::values).flatMap(Collection::stream).forEach(this::keep);
			this.held.sort(Comparator.comparing(Held::person).thenComparing(Held::since).thenComparing(Held::role));
		}
		return this.held;
	}

	private void follow(Given act, Map<String, Held> open, Map<String, Set<String>> out) {
		Set<String> after = switch (act.what()) {
			case "person.deactivated" -> Set.of();
			case "person.letBackIn" -> out.getOrDefault(act.person(), Set.of());
			default -> act.roles();
		};
		if (act.what().equals("person.deactivated")) {
			out.put(act.person(), new TreeSet<>(open.keySet()));
		}
		for (String role : List.copyOf(open.keySet())) {
			if (!after.contains(role)) {
				keep(Objects.requireNonNull(open.remove(role)).until(act));
			}
		}
		after.forEach((role) -> open.computeIfAbsent(role,
				(added) -> new Held(act.person(), added, act.at(), null, act.actor(), null, act.reason())));
	}

	private void keep(Held each) {
		LocalDate from = this.filter.from();
		LocalDate to = this.filter.to();
		LocalDate asOf = this.filter.asOf();
		boolean counts = (to == null || each.since().isBefore(Rows.begin(to.plusDays(1)).toInstant()))
				&& (from == null || each.lasts(Rows.begin(from).toInstant()));
		if (asOf != null) {
			Instant end = Rows.begin(asOf.plusDays(1)).toInstant();
			counts = each.since().isBefore(end) && each.lasts(end);
		}
		if (counts) {
			this.held.add(each);
		}
	}

	/** A role that somebody held. */
	record Held(String person, String role, Instant since, @Nullable Instant until, String givenBy,
			@Nullable String takenBy, @Nullable String reason) {

		Held until(Given act) {
			return new Held(this.person, this.role, this.since, act.at(), this.givenBy, act.actor(), act.reason());
		}

		boolean lasts(Instant moment) {
			return this.until == null || !this.until.isBefore(moment);
		}

	}

	/** An act that changed somebody's roles. */
	private record Given(long id, Instant at, String actor, String what, String person, Set<String> roles,
			@Nullable String reason) {

		static Given of(ResultSet row, int index) throws SQLException {
			String to = EntryWords.of(row.getString("entry"), "to");
			Set<String> roles = new TreeSet<>(Arrays.asList(((to != null) ? to : "").split(" ")));
			roles.remove("");
			return new Given(row.getLong("id"),
					Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
					row.getString("actor"), row.getString("what"), row.getString("subject"), roles,
					EntryWords.reason(row.getString("reason")));
		}

	}

}
