package org.weighhouse.web.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everybody, as administrators see them.
 */
@Component
class PeopleList {

	private static final String COLUMNS = "select p.id, p.name, p.email, p.active, p.password is not null as ready from person p";

	private static final String MATCH = """
			 where (:q = '' or lower(p.name) like :pattern escape '!' or p.email like :pattern escape '!')
			 and (:role = '' or exists (select 1 from person_role r where r.person = p.id and r.role = :role))
			""";

	private final JdbcClient jdbc;

	PeopleList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those who may be here, in the order in which they came. */
	List<Listed> active() {
		return withRoles(this.jdbc.sql(COLUMNS + " where p.active order by p.id").query(Row.class).list());
	}

	/** By part of a name or address, and by role; empty words match all. */
	Page<Listed> find(String q, @Nullable Role role, PageRequest page) {
		Map<String, Object> words = Map.of("q", q, "role", (role != null) ? role.name() : "", "pattern",
				"%" + q.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
		long count = this.jdbc.sql("select count(*) from person p" + MATCH).params(words).query(Long.class).single();
		List<Row> rows = this.jdbc
			.sql(COLUMNS + MATCH + " order by p.active desc, lower(p.name), p.id limit :limit offset :offset")
			.params(words)
			.param("limit", page.getPageSize())
			.param("offset", page.getOffset())
			.query(Row.class)
			.list();
		return new PageImpl<>(withRoles(rows), page, count);
	}

	private List<Listed> withRoles(List<Row> rows) {
		if (rows.isEmpty()) {
			return List.of();
		}
		Map<Long, List<Role>> roles = this.jdbc.sql("select person, role from person_role where person in (:ids)")
			.param("ids", rows.stream().map(Row::id).toList())
			.query((row, index) -> Map.entry(row.getLong("person"), Role.valueOf(row.getString("role"))))
			.list()
			.stream()
			.sorted(Map.Entry.comparingByValue())
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		return rows.stream().map((row) -> new Listed(row, roles.getOrDefault(row.id(), List.of()))).toList();
	}

	/**
	 * A row as it is stored.
	 *
	 * @param ready whether they have chosen a password
	 */
	record Row(long id, String name, String email, boolean active, boolean ready) {
	}

	/** Somebody in the list. */
	record Listed(Row person, List<Role> roles) {

		/** The roles that say more than that somebody works here. */
		public List<Role> duties() {
			return (this.roles.size() > 1) ? this.roles.stream().filter((role) -> role != Role.EMPLOYEE).toList()
					: this.roles;
		}

	}

}
