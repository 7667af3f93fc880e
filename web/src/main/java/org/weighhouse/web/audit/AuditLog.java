package org.weighhouse.web.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes each act down in the transaction that does it: without the entry there is no
 * act. Entries are only ever added.
 */
@Component
public class AuditLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	AuditLog(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Adds an entry, and tells others in the same transaction. Refuses to do so outside a
	 * transaction.
	 * @throws ActNotRecordable if it is too long, or holds what no database can keep
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Act act) {
		Entry entry = new Entry(Instant.now(this.clock), act);
		String text = entry.text();
		this.jdbc.sql("""
				insert into audit_entry (at, actor, what, subject, entry, leaf_sha256)
				values (:at, :actor, :what, :subject, :entry, :leaf)
				""")
			.param("at", entry.at().atOffset(ZoneOffset.UTC))
			.param("actor", act.actor())
			.param("what", act.what())
			.param("subject", act.subject())
			.param("entry", text)
			.param("leaf", Entry.leaf(text))
			.update();
		this.events.publishEvent(new Recorded(entry.at(), act));
	}

	/**
	 * What was done to something, or to several that belong together, the oldest first.
	 */
	public List<AuditEntry> history(String... subjects) {
		return history(List.of(subjects), Pageable.unpaged()).getContent();
	}

	/** The same, a page at a time. */
	public Page<AuditEntry> history(Collection<String> subjects, Pageable page) {
		if (subjects.isEmpty()) {
			return Page.empty(page);
		}
		List<AuditEntry> entries = this.jdbc.sql("""
				select id, entry, leaf_sha256 from audit_entry where subject in (:subjects)
				order by id offset :offset rows fetch next :limit rows only
				""")
			.param("subjects", subjects)
			.param("offset", page.isPaged() ? page.getOffset() : 0)
			.param("limit", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
			.query(AuditLog::entry)
			.list();
		return page.isPaged() ? new PageImpl<>(entries, page, count(subjects)) : new PageImpl<>(entries);
	}

	private long count(Collection<String> subjects) {
		return this.jdbc.sql("select count(*) from audit_entry where subject in (:subjects)")
			.param("subjects", subjects)
			.query(Long.class)
			.single();
	}

	private static AuditEntry entry(ResultSet row, int index) throws SQLException {
		Entry entry = Entry.read(row.getString("entry"));
		return new AuditEntry(row.getLong("id"), entry.at(), entry.act(), row.getString("leaf_sha256"));
	}

	/** An act was written down. */
	public record Recorded(Instant at, Act act) {
	}

}
