package org.weighhouse.web.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps people's words apart from the entries that commit to them.
 */
@Component
class Wording {

	private static final int AT_ONCE = 1_000;

	private final JdbcClient jdbc;

	private final MessageSource messages;

	Wording(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	void add(long entry, List<Said> said) {
		for (Said each : said) {
			this.jdbc.sql("insert into audit_words (entry, name, salt, text) values (:entry, :name, :salt, :text)")
				.param("entry", entry)
				.param("name", each.name())
				.param("salt", each.salt())
				.param("text", each.text())
				.update();
		}
	}

	void erase(String actor, String subject, Instant now) {
		this.jdbc.sql("""
				update audit_words set text = null, salt = null, erased_at = :now where text is not null
					and entry in (select id from audit_entry where actor = :actor or subject = :subject)
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("actor", actor)
			.param("subject", subject)
			.update();
	}

	int erase(String subject, Instant before, Instant now) {
		return this.jdbc.sql("""
				update audit_words set text = null, salt = null, erased_at = :now where text is not null
					and entry in (select id from audit_entry where subject = :subject and at < :before)
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("subject", subject)
			.param("before", before.atOffset(ZoneOffset.UTC))
			.update();
	}

	List<String> subjects(Instant before, String after, int most) {
		return this.jdbc.sql("""
				select distinct e.subject from audit_words w join audit_entry e on e.id = w.entry
				where w.text is not null and e.at < :before and e.subject > :after
				order by e.subject fetch first :most rows only
				""")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.param("after", after)
			.param("most", most)
			.query(String.class)
			.list();
	}

	/** What was said with these entries, by their numbers. */
	Map<Long, List<Kept>> of(Collection<Long> entries) {
		Map<Long, List<Kept>> kept = new HashMap<>();
		List<Long> all = List.copyOf(entries);
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			this.jdbc.sql("select * from audit_words where entry in (:entries) order by entry, name")
				.param("entries", all.subList(from, Math.min(from + AT_ONCE, all.size())))
				.query(Wording::kept)
				.list()
				.forEach((each) -> kept.computeIfAbsent(each.entry(), (entry) -> new ArrayList<>()).add(each));
		}
		return kept;
	}

	/** An act as it was written, or with the day on which its words were erased. */
	Act told(Entry entry, List<Kept> kept) {
		Act told = entry.act();
		for (Kept each : entry.isSealed() ? kept : List.<Kept>of()) {
			told = Said.with(told, each.name(), (each.text() != null) ? each.text() : erased(each));
		}
		return told;
	}

	private String erased(Kept kept) {
		return this.messages.getMessage("audit.erased", new Object[] { String.valueOf(kept.erasedOn()) },
				Locale.ENGLISH);
	}

	private static Kept kept(ResultSet row, int index) throws SQLException {
		OffsetDateTime erased = row.getObject("erased_at", OffsetDateTime.class);
		return new Kept(row.getLong("entry"), row.getString("name"), row.getString("salt"), row.getString("text"),
				(erased != null) ? erased.toLocalDate() : null);
	}

	/** Words in their place; without text and salt once they were erased. */
	record Kept(long entry, String name, @Nullable String salt, @Nullable String text, @Nullable LocalDate erasedOn) {

		/** Whether the entry committed to them; erased words have nothing to show. */
		boolean fits(Entry entry) {
			if (this.text == null || this.salt == null) {
				return true;
			}
			String committed = this.name.equals(Said.REASON) ? entry.act().reason()
					: entry.act().details().get(this.name);
			return new Said(this.name, this.salt, this.text).commitment().equals(committed);
		}

	}

}
