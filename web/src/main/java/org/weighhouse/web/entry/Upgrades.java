package org.weighhouse.web.entry;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.tool.Entries;
import org.weighhouse.web.tool.KeptEntry;
import org.weighhouse.web.tool.Register;

/**
 * Shipped files that are newer than the one a kept entry was made from: they never
 * overwrite it, and a reviewer takes them or keeps what is kept.
 */
@Component
@Transactional
class Upgrades {

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Register register;

	private final EntryDesk desk;

	private final AuditLog audit;

	Upgrades(JdbcClient jdbc, Entries entries, Register register, EntryDesk desk, AuditLog audit) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.register = register;
		this.desk = desk;
		this.audit = audit;
	}

	/**
	 * A newer shipped file.
	 *
	 * @param sha256 of its text
	 * @param diff from what counts to it
	 */
	record Upgrade(String sha256, TextDiff diff) {
	}

	/** What a reviewer should look at; null where nothing newer ships. */
	@Nullable Upgrade of(String tool) {
		String shipped = this.register.shippedText(tool);
		return (shipped != null && isThere(tool))
				? new Upgrade(Sha256.of(shipped), TextDiff.between(this.register.text(tool), shipped)) : null;
	}

	/** Whether a newer file ships that nobody has decided on. */
	boolean isThere(String tool) {
		String shipped = this.register.shippedText(tool);
		KeptEntry kept = this.entries.latest(tool).orElse(null);
		if (shipped == null || kept == null || kept.text().equals(shipped)) {
			return false;
		}
		String sha256 = Sha256.of(shipped);
		return !sha256.equals(kept.shipped()) && !sha256.equals(seen(tool));
	}

	/**
	 * @param choice `shipped` or `ours`
	 * @param seen SHA-256 of the shipped file that was looked at
	 */
	EntryDesk.Outcome decide(Person me, String tool, String choice, String seen, String reason) {
		String shipped = this.register.shippedText(tool);
		String counts = this.register.text(tool);
		if (shipped == null || !Sha256.of(shipped).equals(seen)) {
			throw WrongEntry.of("text", "changedSince", "");
		}
		if (choice.equals("shipped")) {
			return this.desk.keep(me, tool, shipped, Sha256.of(counts), reason);
		}
		if (!choice.equals("ours")) {
			throw WrongEntry.of("choice", "missing", choice);
		}
		if (!me.has(Role.REVIEWER)) {
			throw new NotAnEditor(me.id());
		}
		String words = EntryDesk.words("reason", reason);
		for (String sql : List.of("delete from entry_shipped_seen where tool = :tool",
				"insert into entry_shipped_seen (tool, sha256) values (:tool, :sha256)")) {
			this.jdbc.sql(sql).param("tool", tool).param("sha256", seen).update();
		}
		this.audit.record(Act.of(Act.person(me.id()), "entry.shipped-not-taken", "tool:" + tool)
			.because(words)
			.with(Map.of("sha256", seen)));
		return EntryDesk.Outcome.SAME;
	}

	private @Nullable String seen(String tool) {
		return this.jdbc.sql("select sha256 from entry_shipped_seen where tool = :tool")
			.param("tool", tool)
			.query(String.class)
			.optional()
			.orElse(null);
	}

}
