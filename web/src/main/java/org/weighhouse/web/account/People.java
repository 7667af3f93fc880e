package org.weighhouse.web.account;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people by their number, with the roles that they hold now.
 */
@Component
public class People {

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Somebody who may still act here. */
	public Optional<Person> find(long id) {
		return this.jdbc.sql("select name from person where id = :id and active")
			.param("id", id)
			.query(String.class)
			.optional()
			.map((name) -> new Person(id, name, roles(id)));
	}

	/** The same while their sessions of this round still hold. */
	Optional<Person> find(long id, int round) {
		return this.jdbc.sql("select name from person where id = :id and active and session_round = :round")
			.param("id", id)
			.param("round", round)
			.query(String.class)
			.optional()
			.map((name) -> new Person(id, name, roles(id)));
	}

	/** The number of somebody who may still act here. */
	public Optional<Long> withEmail(String email) {
		return this.jdbc.sql("select id from person where lower(email) = lower(:email) and active")
			.param("email", email)
			.query(Long.class)
			.optional();
	}

	/** The names of people, also of those who left. */
	public Map<Long, String> names(Collection<Long> ids) {
		Map<Long, String> names = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("select id, name from person where id in (:ids)").param("ids", ids).query((row) -> {
				names.put(row.getLong("id"), row.getString("name"));
			});
		}
		return names;
	}

	Set<Role> roles(long id) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		this.jdbc.sql("select role from person_role where person = :id")
			.param("id", id)
			.query(String.class)
			.list()
			.forEach((role) -> roles.add(Role.valueOf(role)));
		return roles;
	}

}
