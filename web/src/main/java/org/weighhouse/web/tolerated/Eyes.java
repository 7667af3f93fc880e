package org.weighhouse.web.tolerated;

import java.util.Set;

import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * What somebody sees of it: those who decide and compliance see all, others what they
 * own.
 */
record Eyes(Person person) {

	private static final Set<Role> SEE_ALL = Set.of(Role.REVIEWER, Role.OWNER, Role.LEGAL, Role.CISO, Role.COMPLIANCE);

	static Eyes of(Person person) {
		return new Eyes(person);
	}

	boolean seeAll() {
		return this.person.roles().stream().anyMatch(SEE_ALL::contains);
	}

	boolean see(long owner) {
		return seeAll() || this.person.id() == owner;
	}

}
