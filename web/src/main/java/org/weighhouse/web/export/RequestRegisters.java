package org.weighhouse.web.export;

import java.util.List;

import static org.weighhouse.web.export.Column.date;
import static org.weighhouse.web.export.Column.moment;
import static org.weighhouse.web.export.Column.number;
import static org.weighhouse.web.export.Column.text;

/**
 * What was asked for, and what people said about it.
 */
final class RequestRegisters {

	private static final String TIER = """
			(case r.tier when 1 then 'LOW' when 2 then 'MEDIUM' when 3 then 'HIGH' when 4 then 'PROHIBITED' end)""";

	/** From the acts that change a request's state. */
	private static final String STATE_THEN = """
			(select case e.what
				when 'request.drafted' then 'DRAFT' when 'request.submitted' then 'IN_REVIEW'
				when 'request.review-opened' then 'IN_REVIEW' when 'request.step-approved' then 'IN_REVIEW'
				when 'request.verdict-taken' then 'IN_REVIEW' when 'request.answered' then 'IN_REVIEW'
				when 'request.asked' then 'INFO_REQUESTED' when 'request.declared' then 'APPROVED'
				when 'request.approved' then 'APPROVED' when 'request.denied' then 'DENIED'
				when 'request.withdrawn' then 'WITHDRAWN' when 'request.lapsed' then 'LAPSED' end
			from audit_entry e where e.subject = 'REQ-' || r.id and e.at < :asOfEnd and e.what in (
				'request.drafted', 'request.submitted', 'request.review-opened', 'request.step-approved',
				'request.verdict-taken', 'request.answered', 'request.asked', 'request.declared', 'request.approved',
				'request.denied', 'request.withdrawn', 'request.lapsed')
			order by e.id desc fetch first 1 rows only)""";

	/** Nobody's word on what was decided: policy's, or the clock's on a review. */
	private static final String DECIDED_BY = """
			(case when r.state not in ('APPROVED', 'DENIED') then null
				when exists (select 1 from request_decision d where d.request = r.id and d.revision = r.revision)
				then 'PEOPLE' when r.kind = 'REVIEW' then 'CLOCK' else 'POLICY' end)""";

	/** When it was over, by the act that ended it; where there is none, by its row. */
	private static final String ENDED = """
			coalesce((select max(e.at) from audit_entry e where e.subject = 'REQ-' || r.id and e.what in (
				'request.approved', 'request.declared', 'request.denied', 'request.withdrawn', 'request.lapsed')),
				case when r.state in ('APPROVED', 'DENIED', 'WITHDRAWN', 'LAPSED') then r.touched_at end)""";

	private static final String UNDER_WAY = """
			r.begun_at < :untilAt and (r.submitted_at < :untilAt or r.state not in ('DRAFT', 'IN_REVIEW'))
			and r.state <> 'DRAFT' and (""" + ENDED + " is null or " + ENDED + " >= :fromAt)";

	private static final Column STATE = text("state", "r.state").asOf(STATE_THEN);

	/** Who asked for what, and where it stands. */
	static final Register REQUESTS = new Register(What.REQUESTS, """
			from request r join person p on p.id = r.requester
			left join request_revision v on v.request = r.id and v.number = r.revision""", "r.id", """
			coalesce(r.submitted_at, r.begun_at) >= :fromAt and coalesce(r.submitted_at, r.begun_at) < :untilAt""",
			"r.begun_at < :asOfEnd", null, "r.edition", TIER, STATE, "r.kind",
			List.of(text("number", "'REQ-' || r.id"), text("kind", "r.kind"), STATE, text("tool", "r.edition"),
					text("preset", "r.preset"), text("blueprint", "r.blueprint"), text("purpose", "r.purpose"),
					text("project", "r.project"), number("people", "r.people"), text("tier", TIER),
					text("route", "r.route"), text("requester", "p.name"),
					text("requester_id", "'person:' || r.requester"), moment("begun_at", "r.begun_at"),
					moment("submitted_at", "r.submitted_at"), moment("decided_at", "r.decided_at"),
					moment("ended_at", ENDED), text("decided_by", DECIDED_BY), date("until", "r.until"),
					text("renews", "'APR-' || r.renews"), text("door", "'REQ-' || r.door"),
					text("reviews", "'REQ-' || r.reviews"), number("revision", "r.revision"),
					text("rule_base", "v.rule_base"), text("verdict_sha256", "v.sha256")));

	/** Every word that somebody said. */
	static final Register DECISIONS = new Register(What.DECISIONS, """
			from request_decision d join request r on r.id = d.request
			join person who on who.id = d.person join person asker on asker.id = d.requester
			left join person giver on giver.id = d.on_behalf_of
			join request_revision v on v.request = d.request and v.number = d.revision""", "d.id",
			"d.said_at >= :fromAt and d.said_at < :untilAt", "d.said_at < :asOfEnd", null, "r.edition", TIER,
			text("state", "d.word"), "r.kind",
			List.of(text("number", "'REQ-' || d.request"), number("revision", "d.revision"),
					number("step", "d.position"), text("kind", "r.kind"), text("tool", "r.edition"), text("tier", TIER),
					text("word", "d.word"), text("role", "d.role"), text("decider", "who.name"),
					text("decider_id", "'person:' || d.person"), text("in_place_of", "giver.name"),
					text("in_place_of_id", "'person:' || d.on_behalf_of"), text("requester", "asker.name"),
					text("requester_id", "'person:' || d.requester"), text("reason", "d.reason"),
					text("conditions", "d.conditions"), date("until", "d.until"),
					text("data_ceiling", "d.data_ceiling"), moment("said_at", "d.said_at"),
					text("rule_base", "v.rule_base"), text("verdict_sha256", "v.sha256")));

	/**
	 * What was under way in a period: sent before its end, or never sent but ended in it,
	 * and not over before it began.
	 */
	static final Register POPULATION = in(REQUESTS, UNDER_WAY);

	/** Every word that was said on one of these until the end of the period. */
	static final Register WORDS = in(DECISIONS, "d.said_at < :untilAt and " + UNDER_WAY);

	private RequestRegisters() {
	}

	private static Register in(Register whole, String period) {
		return new Register(whole.what(), whole.from(), whole.key(), period, whole.asOf(), whole.usual(), whole.tool(),
				whole.tier(), whole.state(), whole.kind(), whole.columns());
	}

}
