package org.weighhouse.web.account;

import java.util.Set;

/**
 * Somebody who is known here.
 */
public record Person(long id, String name, Set<Role> roles) {

	public Person {
		roles = Set.copyOf(roles);
	}

	public boolean has(Role role) {
		return this.roles.contains(role);
	}

}
