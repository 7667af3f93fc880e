package org.weighhouse.web.export;

import java.util.ArrayList;
import java.util.List;

import static org.weighhouse.web.export.Column.date;
import static org.weighhouse.web.export.Column.flag;
import static org.weighhouse.web.export.Column.moment;
import static org.weighhouse.web.export.Column.number;
import static org.weighhouse.web.export.Column.text;

/**
 * What is allowed, exceptions among it, and what is tolerated. Only dates and the acts in
 * the audit log tell what was in effect on a day that is over.
 */
final class ApprovalRegisters {

	private static final String STATE_NOW = """
			(case when a.state <> 'ACTIVE' then a.state when a.ends < :today then 'EXPIRED'
				when a.starts > :today then 'PENDING_START' else 'ACTIVE' end)""";

	/** A last act that ended or stopped it counts; where there is none, its days do. */
	private static final String STATE_THEN = """
			(select case e.what when 'approval.suspended' then 'SUSPENDED' when 'approval.revoked' then 'REVOKED'
				when 'approval.superseded' then 'SUPERSEDED' when 'approval.expired' then 'EXPIRED'
				else case when a.ends < :asOf then 'EXPIRED' when a.starts > :asOf then 'PENDING_START'
					else 'ACTIVE' end end
			from audit_entry e where e.subject = 'APR-' || a.id and e.at < :asOfEnd and e.what in (
				'approval.granted', 'approval.suspended', 'approval.lifted', 'approval.revoked', 'approval.superseded',
				'approval.expired')
			order by e.id desc fetch first 1 rows only)""";

	private static final Column STATE = text("state", STATE_NOW).asOf(STATE_THEN);

	private static final String FROM = """
			from approval a join person h on h.id = a.holder""";

	private static final String IN_PERIOD = """
			a.starts <= :to and a.ends >= :from and (a.ended_at is null or a.ended_at >= :fromAt)""";

	private static final String GRANTED = """
			exists (select 1 from audit_entry g where g.subject = 'APR-' || a.id and g.what = 'approval.granted'
				and g.at < :asOfEnd)""";

	private static final List<Column> COLUMNS = List.of(text("number", "'APR-' || a.id"),
			text("request", "'REQ-' || a.request"), text("kind", "a.kind"), STATE, text("tool", "a.edition"),
			text("blueprint", "a.blueprint"), text("data_class", "a.data_class"),
			text("environments", "a.environments"), text("population", "a.population"), text("project", "a.project"),
			number("headcount", "a.headcount"), text("tier", "a.tier"), text("holder", "h.name"),
			text("holder_id", "'person:' || a.holder"), date("starts", "a.starts"), date("ends", "a.ends"),
			date("first_start", "a.first_start"), number("extensions", "a.extensions"),
			text("renews", "'APR-' || a.renews"), text("joins", "'APR-' || a.joined"), flag("standing", "a.standing"),
			text("versions_from", "a.versions_from"), text("versions_below", "a.versions_below"),
			number("members", "(select count(*) from approval_member m where m.approval = a.id)"),
			number("conditions", "(select count(*) from approval_condition c where c.approval = a.id)"),
			number("conditions_open",
					"(select count(*) from approval_condition c where c.approval = a.id and c.met_on is null)"),
			moment("suspended_at", "a.suspended_at"), moment("ended_at", "a.ended_at"),
			text("rule_base", "a.rule_base"), text("verdict_sha256", "a.verdict_sha256"));

	/** What is allowed. */
	static final Register APPROVALS = new Register(What.APPROVALS, FROM, "a.id", IN_PERIOD, GRANTED,
			STATE_THEN + " = 'ACTIVE'", "a.edition", "a.tier", STATE, "a.kind", COLUMNS);

	/** What was denied and let through all the same. */
	static final Register EXCEPTIONS = new Register(What.EXCEPTIONS, FROM + """

			join exception_terms t on t.request = a.request and a.kind = 'EXCEPTION'
			join person o on o.id = t.risk_owner left join person w on w.id = t.accepted_by""", "a.id", IN_PERIOD,
			GRANTED, STATE_THEN + " = 'ACTIVE'", "a.edition", "a.tier", STATE, "a.kind",
			with(COLUMNS, text("risk_owner", "o.name"), text("risk_owner_id", "'person:' || t.risk_owner"),
					text("alternative", "t.alternative"), date("migration_date", "t.migration_date"),
					text("why_not_yet", "t.why_not"), text("compensating", "t.compensating"),
					text("acceptance", "t.acceptance"), text("accepted_by", "w.name"), moment("last_recertified_at",
							"(select max(c.at) from recertification c where c.approval = a.id)")));

	/** In which state a tolerated use was. */
	private static final String TOLERATED_THEN = """
			(select case e.what when 'tolerated.requested' then 'REQUESTED' when 'tolerated.ended' then 'ENDED'
				when 'tolerated.granted' then 'ENDED' else 'TOLERATED' end
			from audit_entry e where e.subject = 'TOL-' || t.id and e.at < :asOfEnd
				and e.what in ('tolerated.reported', 'tolerated.added', 'tolerated.requested', 'tolerated.ended',
					'tolerated.granted')
			order by e.id desc fetch first 1 rows only)""";

	private static final Column TOLERATED_STATE = text("state", "t.state").asOf(TOLERATED_THEN);

	/** What is in use without an approval. */
	static final Register TOLERATED = new Register(What.TOLERATED, """
			from tolerated_use t join person o on o.id = t.owner join person w on w.id = t.reporter""", "t.id",
			"t.since <= :to and (t.ended_at is null or t.ended_at >= :fromAt)", "t.since <= :asOf",
			TOLERATED_THEN + " <> 'ENDED'", "coalesce(t.edition, t.name)", null, TOLERATED_STATE, null,
			List.of(text("number", "'TOL-' || t.id"), TOLERATED_STATE, text("tool", "t.edition"),
					text("name", "t.name"), text("place", "t.place"), number("people", "t.people"),
					text("owner", "o.name"), text("owner_id", "'person:' || t.owner"), text("reporter", "w.name"),
					date("since", "t.since"), date("until", "t.until"), text("move_to", "t.target_edition"),
					text("move_to_way", "t.target_blueprint"), text("request", "'REQ-' || t.request"),
					text("ending", "t.ending"), moment("ended_at", "t.ended_at")));

	private ApprovalRegisters() {
	}

	private static List<Column> with(List<Column> columns, Column... more) {
		List<Column> all = new ArrayList<>(columns);
		all.addAll(List.of(more));
		return List.copyOf(all);
	}

}
