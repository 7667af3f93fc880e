package org.weighhouse.web.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.weighhouse.web.notice.Part.APPROVER;
import static org.weighhouse.web.notice.Part.ASSIGNEE;
import static org.weighhouse.web.notice.Part.COMPLIANCE;
import static org.weighhouse.web.notice.Part.DECIDER;
import static org.weighhouse.web.notice.Part.HOLDER;
import static org.weighhouse.web.notice.Part.MEMBER;
import static org.weighhouse.web.notice.Part.NAMED;
import static org.weighhouse.web.notice.Part.REQUESTER;
import static org.weighhouse.web.notice.Part.SECOND;

/**
 * The table of who is told of which act. What stands in neither list fails a test.
 */
final class Tidings {

	private static final Map<String, List<Part>> TOLD = Map.ofEntries(Map.entry("request.submitted", List.of(DECIDER)),
			Map.entry("request.review-opened", List.of(REQUESTER, DECIDER)),
			Map.entry("request.step-approved", List.of(REQUESTER, DECIDER)),
			Map.entry("request.verdict-taken", List.of(REQUESTER, DECIDER)),
			Map.entry("request.asked", List.of(REQUESTER)), Map.entry("request.answered", List.of(DECIDER)),
			Map.entry("request.declared", List.of(REQUESTER)), Map.entry("request.approved", List.of(REQUESTER)),
			Map.entry("request.denied", List.of(REQUESTER)), Map.entry("request.withdrawn", List.of(ASSIGNEE)),
			Map.entry("request.lapsed", List.of(REQUESTER, ASSIGNEE)), Map.entry("delegation.given", List.of(NAMED)),
			Map.entry("approval.condition-met", List.of(HOLDER)),
			Map.entry("approval.condition-reopened", List.of(HOLDER)),
			Map.entry("approval.recertified", List.of(HOLDER)), Map.entry("approval.versions", List.of(HOLDER, MEMBER)),
			Map.entry("approval.member-added", List.of(NAMED)), Map.entry("approval.member-removed", List.of(NAMED)),
			Map.entry("approval.suspended", List.of(HOLDER, MEMBER, APPROVER)),
			Map.entry("approval.lifted", List.of(HOLDER, MEMBER, APPROVER)),
			Map.entry("approval.recertify-early", List.of(HOLDER, APPROVER)),
			Map.entry("approval.holds-again", List.of(HOLDER, APPROVER)),
			Map.entry("approval.review-refused", List.of(HOLDER, APPROVER)),
			Map.entry("approval.superseded", List.of(MEMBER)),
			Map.entry("approval.revoked", List.of(HOLDER, MEMBER, APPROVER)),
			Map.entry("approval.expired", List.of(HOLDER, MEMBER, APPROVER)),
			Map.entry("replay.differed", List.of(COMPLIANCE)), Map.entry("entry.softer-proposed", List.of(SECOND)),
			Map.entry("entry.softer-agreed", List.of(REQUESTER)),
			Map.entry("entry.softer-refused", List.of(REQUESTER)));

	/**
	 * Of these nobody is told: nobody else is concerned yet, or another act of the same
	 * moment is told.
	 */
	private static final Set<String> NOT_TOLD = Set.of("request.drafted", "request.changed", "request.assigned",
			"request.unassigned", "request.step-denied", "request.terms", "approval.granted", "approval.log-reviewed",
			"delegation.ended");

	private Tidings() {
	}

	/** Who is told, in the order of parts; nobody where there is nothing to tell. */
	static List<Part> of(String what) {
		return TOLD.getOrDefault(what, List.of());
	}

	/** Whether somebody thought about it. */
	static boolean knows(String what) {
		return TOLD.containsKey(what) || NOT_TOLD.contains(what);
	}

	static Map<String, List<Part>> told() {
		return TOLD;
	}

}
