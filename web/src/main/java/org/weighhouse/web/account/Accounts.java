package org.weighhouse.web.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The accounts of people: address, password and whether they are in use.
 */
@Component
class Accounts {

	private final JdbcClient jdbc;

	private final Clock clock;

	Accounts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** As the audit log names a person. */
	static String subject(long id) {
		return "person:" + id;
	}

	/** Roles as the audit log names them. */
	static String words(Collection<Role> roles) {
		return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
	}

	/** Letters of an address count the same in either case. */
	static String sameCase(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	/** PostgreSQL fails where it is asked for what it could not keep. */
	static boolean isStorable(String email) {
		return email.indexOf('\0') < 0;
	}

	/** Without a password, until they choose one. */
	long add(String name, String email, Collection<Role> roles) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into person (name, email, active, created_at) values (:name, :email, true, :at)
				""")
			.param("name", name)
			.param("email", sameCase(email))
			.param("at", Instant.now(this.clock).atOffset(ZoneOffset.UTC))
			.update(key, "id");
		long id = Objects.requireNonNull(key.getKeyAs(Long.class));
		roles.forEach((role) -> give(id, role));
		return id;
	}

	void give(long id, Role role) {
		this.jdbc.sql("insert into person_role (person, role) values (:id, :role)")
			.param("id", id)
			.param("role", role.name())
			.update();
	}

	void take(long id, Role role) {
		this.jdbc.sql("delete from person_role where person = :id and role = :role")
			.param("id", id)
			.param("role", role.name())
			.update();
	}

	void setActive(long id, boolean active) {
		this.jdbc.sql("update person set active = :active where id = :id")
			.param("active", active)
			.param("id", id)
			.update();
	}

	/** Leaves the number, and what nobody is called. */
	void erase(long id) {
		this.jdbc.sql("""
				update person set name = :name, email = :email, password = null, erased_at = :now where id = :id
				""")
			.param("name", "Erased " + id)
			.param("email", "erased-" + id + "@invalid")
			.param("now", Instant.now(this.clock).atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update();
	}

	boolean isErased(long id) {
		return this.jdbc.sql("select count(*) from person where id = :id and erased_at is not null")
			.param("id", id)
			.query(Long.class)
			.single() > 0;
	}

	/** Without one, nobody signs in. */
	void setPassword(long id, @Nullable String hash) {
		this.jdbc.sql("update person set password = :hash where id = :id").param("hash", hash).param("id", id).update();
	}

	Optional<Account> find(long id) {
		return this.jdbc.sql("select id, name, email, password, active from person where id = :id")
			.param("id", id)
			.query(Account.class)
			.optional();
	}

	Optional<Account> find(String email) {
		if (!isStorable(email)) {
			return Optional.empty();
		}
		return this.jdbc.sql("select id, name, email, password, active from person where email = :email")
			.param("email", sameCase(email))
			.query(Account.class)
			.optional();
	}

	/**
	 * Somebody's account.
	 *
	 * @param password its hash; null until they chose one
	 */
	record Account(long id, String name, String email, @Nullable String password, boolean active) {

		/** Never the hash. */
		@Override
		public String toString() {
			return subject(this.id);
		}

	}

}
