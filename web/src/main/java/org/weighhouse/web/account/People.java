package org.weighhouse.web.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

	private final Clock clock;

	People(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Somebody who may still act here. */
	public Optional<Person> find(long id) {
		return this.jdbc.sql("select name from person where id = :id and active")
			.param("id", id)
			.query(String.class)
			.optional()
			.map((name) -> new Person(id, name, roles(id), mandates(id)));
	}

	/** The same while their sessions of this round still hold. */
	Optional<Person> find(long id, int round) {
		return this.jdbc.sql("select name from person where id = :id and active and session_round = :round")
			.param("id", id)
			.param("round", round)
			.query(String.class)
			.optional()
			.map((name) -> new Person(id, name, roles(id), mandates(id)));
	}

	/** The number of somebody who may still act here. */
	public Optional<Long> withEmail(String email) {
		if (!Accounts.isStorable(email)) {
			return Optional.empty();
		}
		return this.jdbc.sql("select id from person where lower(email) = lower(:email) and active")
			.param("email", email)
			.query(Long.class)
			.optional();
	}

	/**
	 * The addresses of those who may act here with their names, by name, to choose from:
	 * so many at most.
	 */
	public Map<String, String> addresses(int most) {
		Map<String, String> addresses = new LinkedHashMap<>();
		this.jdbc.sql("select email, name from person where active order by lower(name), id limit :most")
			.param("most", most)
			.query((row) -> {
				addresses.put(row.getString("email"), row.getString("name"));
			});
		return addresses;
	}

	/** Those who may still act here and hold a role or stand in for somebody today. */
	public List<Person> deciding(Role role) {
		List<Person> people = new ArrayList<>(this.jdbc.sql("""
				select p.id from person p join person_role r on r.person = p.id
				where p.active and r.role = :role order by p.id
				""")
			.param("role", role.name())
			.query(Long.class)
			.list()
			.stream()
			.map((id) -> new Person(id, "", Set.of(role)))
			.toList());
		this.jdbc.sql("""
				select distinct d.taker from delegation d join person p on p.id = d.taker and p.active
				where d.role = :role and d.ended_at is null and d.starts <= :today and d.ends >= :today
				""")
			.param("role", role.name())
			.param("today", LocalDate.now(this.clock))
			.query(Long.class)
			.list()
			.stream()
			.filter((id) -> people.stream().noneMatch((person) -> person.id() == id))
			.forEach((id) -> find(id).ifPresent(people::add));
		return people;
	}

	/** Where somebody who may still act here gets mail. */
	public Optional<String> email(long id) {
		return this.jdbc.sql("select email from person where id = :id and active")
			.param("id", id)
			.query(String.class)
			.optional();
	}

	/** The numbers of all who hold a role and may still act here. */
	public List<Long> holding(Role role) {
		return this.jdbc.sql("""
				select id from person join person_role on person = id where role = :role and active order by name, id
				""").param("role", role.name()).query(Long.class).list();
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

	/** A mandate lasts while whoever gave it is here and holds the role. */
	private List<Mandate> mandates(long id) {
		return this.jdbc.sql("""
				select d.role, d.giver from delegation d
				join person g on g.id = d.giver and g.active
				join person_role r on r.person = d.giver and r.role = d.role
				where d.taker = :id and d.ended_at is null and d.starts <= :today and d.ends >= :today
				order by d.id
				""").param("id", id).param("today", LocalDate.now(this.clock)).query(Mandate.class).list();
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
