package org.weighhouse.web.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.request.Kind;

/**
 * Approvals for tests: a harmless one, and what differs from it.
 */
final class Approved {

	static final long HOLDER = 7;

	static final LocalDate FIRST = LocalDate.of(2026, 11, 21);

	static final Instant LOOKED_AT = Instant.parse("2026-11-21T09:00:00Z");

	static final LocalDate LAST = LocalDate.of(2027, 5, 20);

	static final Reach ANYWHERE = new Reach("claude-code/managed-default", null, "CONFIDENTIAL", "", "TEAM", null, 2);

	private Approved() {
	}

	static Approval of(Reach reach, ApprovalCondition... conditions) {
		return new Approval(41L, 1, HOLDER, reach,
				new Basis(12, Kind.USE, Tier.MEDIUM, "0".repeat(64), "sha256:" + "1".repeat(64), null),
				new Term(FIRST, LAST), null, false, Approval.State.ACTIVE, null, null, null, Lineage.begun(FIRST),
				LOOKED_AT, List.of(conditions), Set.of(new ApprovalMember(HOLDER, FIRST)));
	}

	static Approval plain() {
		return of(ANYWHERE);
	}

}
