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

	/** What fits into one row; the rest stands behind a word. */
	private static final int IN_A_ROW = 6;

	/** What is opened most stands first. */
	private static final List<NavLink> PLACES = List.of(new NavLink("tools", "/tools"),
			new NavLink("requests", "/requests"), new NavLink("queue", "/queue"), new NavLink("people", "/people"),
			new NavLink("approvals", "/approvals"), new NavLink("controls", "/controls"),
			new NavLink("dashboard", "/dashboard"), new NavLink("blueprints", "/blueprints"),
			new NavLink("tolerated", "/tolerated"), new NavLink("titles", "/titles"),
			new NavLink("inventories", "/inventories"), new NavLink("bulk", "/bulk"),
			new NavLink("exploited", "/exploited"), new NavLink("exceptions", "/exceptions"),
			new NavLink("results", "/weighings"), new NavLink("delegates", "/delegates"),
			new NavLink("projects", "/projects"), new NavLink("audit", "/audit"), new NavLink("exports", "/exports"),
			new NavLink("access-reviews", "/access-reviews"), new NavLink("replay", "/audit/replay"),
			new NavLink("backups", "/backups"));

	static Me of(Person person, Access access) {
		return new Me(person.id(), person.name(), person.roles().stream().sorted().toList(),
				PLACES.stream().filter((place) -> access.opens(person, place.path())).toList());
	}

	/** The pages that stand in the head. */
	public List<NavLink> front() {
		return this.nav.subList(0, Math.min(IN_A_ROW, this.nav.size()));
	}

	/** The pages behind a word. */
	public List<NavLink> more() {
		return this.nav.subList(Math.min(IN_A_ROW, this.nav.size()), this.nav.size());
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
