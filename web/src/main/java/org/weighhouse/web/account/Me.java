package org.weighhouse.web.account;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the head of a page says of whoever looks at it.
 *
 * @param roles in the order of {@link Role}
 * @param nav the pages that they may open
 */
public record Me(long id, String name, List<Role> roles, List<NavLink> nav) {

	private static final List<NavLink> PLACES = List.of(new NavLink("tools", "/tools"),
			new NavLink("results", "/weighings"), new NavLink("requests", "/requests"), new NavLink("queue", "/queue"),
			new NavLink("approvals", "/approvals"), new NavLink("controls", "/controls"),
			new NavLink("blueprints", "/blueprints"), new NavLink("tolerated", "/tolerated"),
			new NavLink("dashboard", "/dashboard"), new NavLink("people", "/people"));

	static Me of(Person person, Access access) {
		return new Me(person.id(), person.name(), person.roles().stream().sorted().toList(),
				PLACES.stream().filter((place) -> access.opens(person, place.path())).toList());
	}

	/** The roles that say more than that somebody works here. */
	public List<Role> duties() {
		Stream<Role> duties = this.roles.stream().filter((role) -> role != Role.EMPLOYEE);
		return (this.roles.size() > 1) ? duties.toList() : this.roles;
	}

	/**
	 * A place in the head.
	 *
	 * @param section as pages name their own
	 */
	public record NavLink(String section, String path) {
	}

}
