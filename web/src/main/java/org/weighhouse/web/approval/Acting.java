package org.weighhouse.web.approval;

import java.util.Set;
import java.util.stream.Stream;

import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * Somebody at an approval, with the roles they hold now.
 */
record Acting(Person person) {

	private static final Set<Role> SEE_ALL = Set.of(Role.REVIEWER, Role.OWNER, Role.LEGAL, Role.CISO, Role.COMPLIANCE);

	boolean seesAll() {
		return this.person.roles().stream().anyMatch(SEE_ALL::contains);
	}

	boolean sees(Approval approval) {
		return approval.isStanding() || seesAll() || isHolder(approval) || approval.isMember(this.person.id());
	}

	boolean isHolder(Approval approval) {
		return approval.holder() == this.person.id();
	}

	boolean holds(Role... roles) {
		return Stream.of(roles).anyMatch(this.person::has);
	}

	/** Hides what is not theirs to see. */
	void mustSee(Approval approval) {
		if (!sees(approval)) {
			throw new NoSuchApproval(approval.name());
		}
	}

	void mustHold(Role... roles) {
		if (!holds(roles)) {
			throw new NotForThisRole(roles);
		}
	}

	/** Nobody decides for themselves. */
	void mustNotHoldIt(Approval approval) {
		if (isHolder(approval)) {
			throw new OwnApproval(approval.name());
		}
	}

	/** Somebody keeps up their own approval; a standing one is the deciders'. */
	void mustBeHolderOr(Approval approval, Role... roles) {
		if (approval.isStanding() || !isHolder(approval)) {
			mustHold(roles);
		}
	}

}
