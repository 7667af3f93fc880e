package org.weighhouse.web.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes each act down in the transaction that does it: without the entry there is no
 * act. Entries are only ever added; their place in the log they get a moment later
 * ({@link Sequencer}), so that acts do not wait for each other.
 */
@Component
public class AuditLog {

	private final JdbcClient jdbc;

	private final Wording wording;

	private final Backlog backlog;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	AuditLog(JdbcClient jdbc, Wording wording, Backlog backlog, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.wording = wording;
		this.backlog = backlog;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Adds an entry, and tells others in the same transaction. Refuses to do so outside a
	 * transaction.
	 * @throws ActNotRecordable if it is too long, or holds what no database can keep
	 * @throws LogBehind if too many acts wait for their place in the log
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Act act) {
		this.backlog.refuseIfTooLong();
		List<Said> said = Said.in(act);
		Entry entry = Entry.sealed(Instant.now(this.clock), act, said);
		String text = entry.text();
		GeneratedKeyHolder key = new GeneratedKeyHolder();
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
			.update(key, "id");
		long id = Objects.requireNonNull(key.getKeyAs(Long.class));
		this.jdbc.sql("insert into audit_pending (entry) values (:id)").param("id", id).update();
		this.wording.add(id, said);
		this.events.publishEvent(new Recorded(entry.at(), act));
	}

	/**
	 * Erases what somebody wrote, and what was written about them: the entries stay, and
	 * say when.
	 * @param actor as entries name who acted
	 * @param subject as entries name what was done to them
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void eraseWords(String actor, String subject) {
		this.wording.erase(actor, subject, Instant.now(this.clock));
	}

	/**
	 * Those about which words of before a moment are kept, by name, after one of them.
	 */
	public List<String> subjectsWithWords(Instant before, String after, int most) {
		return this.wording.subjects(before, after, most);
	}

	/**
	 * Erases what was written about something before a moment.
	 * @return how many words there were
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int eraseWords(String subject, Instant before) {
		return this.wording.erase(subject, before, Instant.now(this.clock));
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
		List<AuditEntry> entries = told(this.jdbc.sql("""
				select id, entry, leaf_sha256 from audit_entry where subject in (:subjects)
				order by id offset :offset rows fetch next :limit rows only
				""")
			.param("subjects", subjects)
			.param("offset", page.isPaged() ? page.getOffset() : 0)
			.param("limit", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
			.query(AuditLog::row)
			.list());
		return page.isPaged() ? new PageImpl<>(entries, page, count(subjects)) : new PageImpl<>(entries);
	}

	private long count(Collection<String> subjects) {
		return this.jdbc.sql("select count(*) from audit_entry where subject in (:subjects)")
			.param("subjects", subjects)
			.query(Long.class)
			.single();
	}

	/** With the words that people wrote. */
	List<AuditEntry> told(List<Row> rows) {
		Map<Long, List<Wording.Kept>> words = this.wording
			.of(rows.stream().filter((row) -> row.entry().isSealed()).map(Row::id).toList());
		return rows.stream()
			.map((row) -> new AuditEntry(row.id(), row.entry().at(),
					this.wording.told(row.entry(), words.getOrDefault(row.id(), List.of())), row.leaf()))
			.toList();
	}

	static Row row(ResultSet row, int index) throws SQLException {
		return new Row(row.getLong("id"), Entry.read(row.getString("entry")), row.getString("leaf_sha256"));
	}

	/** An entry as it is kept. */
	record Row(long id, Entry entry, String leaf) {
	}

	/** An act was written down. */
	public record Recorded(Instant at, Act act) {
	}

}
