package org.weighhouse.web.export;

import java.util.Map;

/**
 * The registers that are read from tables.
 */
final class Registers {

	private static final Map<What, Register> ALL = Map.of(What.REQUESTS, RequestRegisters.REQUESTS, What.DECISIONS,
			RequestRegisters.DECISIONS, What.APPROVALS, ApprovalRegisters.APPROVALS, What.EXCEPTIONS,
			ApprovalRegisters.EXCEPTIONS, What.TOLERATED, ApprovalRegisters.TOLERATED, What.POLICIES,
			OtherRegisters.POLICIES, What.AUDIT, OtherRegisters.AUDIT, What.PEOPLE, RoleHistory.REGISTER);

	private Registers() {
	}

	static Register of(What what) {
		Register register = ALL.get(what);
		if (register == null) {
			throw new IllegalArgumentException(what + " is no register");
		}
		return register;
	}

}
