package org.weighhouse.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.Accounts.Account;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * Links with which people choose their password: each opens once, for three days, and
 * only its digest is kept.
 */
@Component
class Invitations {

	static final Duration OPEN = Duration.ofHours(72);

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final Sessions sessions;

	private final AuditLog audit;

	private final Clock clock;

	Invitations(JdbcClient jdbc, Accounts accounts, Sessions sessions, AuditLog audit, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.sessions = sessions;
		this.audit = audit;
		this.clock = clock;
	}

	/** Closes the ones before. */
	String make(long person) {
		close(person);
		String token = Token.make();
		this.jdbc
			.sql("insert into invitation (person, sha256, expires_at, used) values (:person, :sha256, :until, false)")
			.param("person", person)
			.param("sha256", Token.sha256(token))
			.param("until", now().plus(OPEN))
			.update();
		return token;
	}

	void close(long person) {
		this.jdbc.sql("update invitation set used = true where person = :person").param("person", person).update();
	}

	/** Whom a link is for, while it opens. */
	Optional<Account> find(String token) {
		return this.jdbc.sql("select person from invitation where sha256 = :sha256 and not used and expires_at > :now")
			.param("sha256", Token.sha256(token))
			.param("now", now())
			.query(Long.class)
			.optional()
			.flatMap(this.accounts::find)
			.filter(Account::active);
	}

	/** Whose it was; nobody if another was quicker. */
	@Transactional
	public Optional<Account> accept(String token, String hash) {
		Optional<Account> account = find(token);
		boolean mine = account.isPresent()
				&& this.jdbc.sql("update invitation set used = true where sha256 = :sha256 and not used")
					.param("sha256", Token.sha256(token))
					.update() == 1;
		if (!mine) {
			return Optional.empty();
		}
		long id = account.get().id();
		this.accounts.setPassword(id, hash);
		this.sessions.endAll(id);
		this.audit.record(Act.of(Act.person(id), "person.passwordChosen", Accounts.subject(id)));
		return account;
	}

	private OffsetDateTime now() {
		return Instant.now(this.clock).atOffset(ZoneOffset.UTC);
	}

}
