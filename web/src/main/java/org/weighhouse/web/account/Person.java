package org.weighhouse.web.account;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who is known here.
 *
 * @param mandates in whose place they may decide today; never counted as roles of theirs
 */
public record Person(long id, String name, Set<Role> roles, List<Mandate> mandates) {

	public Person {
		roles = Set.copyOf(roles);
		mandates = List.copyOf(mandates);
	}

	/** Somebody who stands in for nobody. */
	public Person(long id, String name, Set<Role> roles) {
		this(id, name, roles, List.of());
	}

	public boolean has(Role role) {
		return this.roles.contains(role);
	}

	/** Whom they may stand in for in a role, in the order in which they were asked to. */
	public List<Long> givers(Role role) {
		return this.mandates.stream().filter((mandate) -> mandate.role() == role).map(Mandate::giver).toList();
	}

	/** The roles that they hold or stand in for: which decisions they meet. */
	public Set<Role> decidingRoles() {
		return Stream.concat(this.roles.stream(), this.mandates.stream().map(Mandate::role))
			.filter(Role.DECIDING::contains)
			.collect(Collectors.toUnmodifiableSet());
	}

}
