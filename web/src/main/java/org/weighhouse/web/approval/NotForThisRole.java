package org.weighhouse.web.approval;

import java.util.List;

import org.weighhouse.web.account.Role;

/**
 * Somebody lacks the role that an act needs.
 */
class NotForThisRole extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Role> needed;

	NotForThisRole(Role... needed) {
		super("needs one of " + List.of(needed));
		this.needed = List.of(needed);
	}

	List<Role> needed() {
		return this.needed;
	}

}
