package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;
import org.weighhouse.web.account.Role;

/**
 * The open step is decided by people with another role.
 */
public class RoleMissing extends Refused {

	private static final long serialVersionUID = 1L;

	private final Role role;

	RoleMissing(Role role) {
		super(HttpStatus.FORBIDDEN, "this needs the role " + role);
		this.role = role;
	}

	/** The role that is missing. */
	public Role role() {
		return this.role;
	}

}
