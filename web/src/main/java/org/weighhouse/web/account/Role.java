package org.weighhouse.web.account;

import java.util.Set;

/**
 * What somebody may do here. One person may hold several.
 */
public enum Role {

	/** Looks tools up and asks for them. */
	EMPLOYEE,
	/** Judges tools, verifies controls and decides the reviewer's steps. */
	REVIEWER,
	/** The data or system owner: decides the owner's steps and bears accepted risks. */
	OWNER,
	/** Gives Legal's word. */
	LEGAL,
	/** Decides the hardest steps. */
	CISO,
	/** Proposes changes to the rule base. */
	POLICY_AUTHOR,
	/** Reads everything, changes nothing. */
	COMPLIANCE,
	/** Keeps people, roles and settings, and decides nothing. */
	ADMINISTRATOR;

	/** Those that decide; an administrator does not give them to themselves. */
	public static final Set<Role> DECIDING = Set.of(REVIEWER, OWNER, LEGAL, CISO, POLICY_AUTHOR);

}
