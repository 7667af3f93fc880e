package org.weighhouse.web.export;

import java.util.List;

import static org.weighhouse.web.export.Column.moment;
import static org.weighhouse.web.export.Column.number;
import static org.weighhouse.web.export.Column.text;

/**
 * Rule bases, and the audit log itself.
 */
final class OtherRegisters {

	/** Which rule base was in force since when. */
	static final Register POLICIES = new Register(What.POLICIES, "from policy_version p", "p.version", """
			p.stored_at < :untilAt and not exists (select 1 from policy_version n where n.version > p.version
				and n.stored_at < :fromAt)""", """
			p.stored_at < :asOfEnd and not exists (select 1 from policy_version n where n.version > p.version
				and n.stored_at < :asOfEnd)""", null, null, null, null, null,
			List.of(number("version", "p.version"), text("digest", "p.digest"), moment("in_force_since", "p.stored_at"),
					moment("in_force_until",
							"(select min(n.stored_at) from policy_version n where n.version > p.version)"),
					number("files", "(select count(*) from policy_file f where f.version = p.version)")));

	/** Every entry of the audit log. */
	static final Register AUDIT = new Register(What.AUDIT, """
			from audit_entry e left join audit_seq s on s.entry = e.id""", "e.id",
			"e.at >= :fromAt and e.at < :untilAt", "e.at < :asOfEnd", null, "e.subject", null, null, "e.what",
			List.of(number("number", "e.id"), number("place", "s.seq"), moment("at", "e.at"), text("actor", "e.actor"),
					text("for", "e.entry").part((entry) -> EntryWords.of(entry, "onBehalfOf")), text("what", "e.what"),
					text("subject", "e.subject"), text("from", "e.entry").part((entry) -> EntryWords.of(entry, "from")),
					text("to", "e.entry").part((entry) -> EntryWords.of(entry, "to")),
					text("reason", EntryWords.REASON).part(EntryWords::reason), text("entry", "e.entry"),
					text("leaf_sha256", "e.leaf_sha256")));

	/** What people wrote, with the salt by which an entry commits to it. */
	static final Register WORDS = new Register(What.AUDIT, "from audit_words w join audit_entry e on e.id = w.entry",
			"w.entry * 4 + (case w.name when 'reason' then 0 when 'acceptance' then 1 else 2 end)",
			"e.at >= :fromAt and e.at < :untilAt", "e.at < :asOfEnd", null, null, null, null, null,
			List.of(number("entry", "w.entry"), text("name", "w.name"), text("salt", "w.salt"), text("text", "w.text"),
					moment("erased_at", "w.erased_at")));

	private OtherRegisters() {
	}

}
