package org.weighhouse.web.account;

import java.util.EnumSet;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * Makes the first administrator, once.
 */
@Component
class SetUp {

	private final Installation installation;

	private final Accounts accounts;

	private final AuditLog audit;

	SetUp(Installation installation, Accounts accounts, AuditLog audit) {
		this.installation = installation;
		this.accounts = accounts;
		this.audit = audit;
	}

	@Transactional
	public long begin(String name, String email, String hash) {
		this.installation.lock();
		if (this.installation.hasPeople()) {
			throw new IllegalStateException("The first administrator was made meanwhile");
		}
		EnumSet<Role> roles = EnumSet.of(Role.EMPLOYEE, Role.ADMINISTRATOR);
		long id = this.accounts.add(name, email, roles);
		this.accounts.setPassword(id, hash);
		this.audit
			.record(Act.of(Act.person(id), "person.setUp", Accounts.subject(id)).moving(null, Accounts.words(roles)));
		return id;
	}

}
