package org.weighhouse.web.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.weighhouse.web.request.Cursor;

/**
 * What people were told.
 */
@Component
class Notices {

	/** Than anything that was told. */
	private static final OffsetDateTime LATER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

	private static final String UNREAD = " and (:all or read_at is null) ";

	private final JdbcClient jdbc;

	private final Clock clock;

	Notices(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A new one. */
	long add(long person, Part part, News news, boolean forDigest, @Nullable Long mail) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into notice (person, part, at, what, subject, edition, actor, last_day, cause, for_digest, mail)
				values (:person, :part, :at, :what, :subject, :edition, :actor, :day, :cause, :digest, :mail)
				""")
			.param("person", person)
			.param("part", part.name())
			.param("at", now())
			.param("what", news.what())
			.param("subject", news.subject())
			.param("edition", news.edition())
			.param("actor", news.actor())
			.param("day", news.lastDay())
			.param("cause", news.cause())
			.param("digest", forDigest)
			.param("mail", mail)
			.update(key, "id");
		return Objects.requireNonNull(key.getKeyAs(Long.class));
	}

	/**
	 * Counts it to what was told for the same cause: it is news again, but no second
	 * notice.
	 * @return whether there was such a notice
	 */
	boolean again(long person, News news) {
		return this.jdbc.sql("""
				update notice set times = times + 1, at = :at, read_at = null
				where person = :person and what = :what and cause = :cause
				""")
			.param("at", now())
			.param("person", person)
			.param("what", news.what())
			.param("cause", news.cause())
			.update() > 0;
	}

	boolean isTold(long person, String what, String cause) {
		return this.jdbc.sql("select count(*) from notice where person = :person and what = :what and cause = :cause")
			.param("person", person)
			.param("what", what)
			.param("cause", cause)
			.query(Long.class)
			.single() > 0;
	}

	/** What somebody was told, the latest first. */
	Page<Notice> of(long person, boolean all, Pageable page) {
		List<Notice> notices = this.jdbc
			.sql("select * from notice where person = :person" + UNREAD
					+ "order by at desc, id desc limit :size offset :offset")
			.param("person", person)
			.param("all", all)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query(Notices::notice)
			.list();
		return new PageImpl<>(notices, page,
				this.jdbc.sql("select count(*) from notice where person = :person" + UNREAD)
					.param("person", person)
					.param("all", all)
					.query(Long.class)
					.single());
	}

	/** The same for programs: what stands after the last that they have. */
	List<Notice> after(long person, boolean all, @Nullable Cursor cursor, int size) {
		return this.jdbc
			.sql("select * from notice where person = :person" + UNREAD
					+ "and (at < :at or (at = :at and id < :id)) order by at desc, id desc limit :size")
			.param("person", person)
			.param("all", all)
			.param("at", (cursor != null) ? cursor.instant(0).atOffset(ZoneOffset.UTC) : LATER)
			.param("id", (cursor != null) ? cursor.number(1) : Long.MAX_VALUE)
			.param("size", size)
			.query(Notices::notice)
			.list();
	}

	/**
	 * Puts what waits for the one mail of the day into it; what was read meanwhile waits
	 * no more.
	 */
	void gather(long person, long mail) {
		this.jdbc.sql("update notice set mail = :mail where person = :person and for_digest and read_at is null")
			.param("mail", mail)
			.param("person", person)
			.update();
		forget(person);
	}

	/** Nothing waits for a mail of the day any more. */
	void forget(long person) {
		this.jdbc.sql("update notice set for_digest = false where person = :person and for_digest")
			.param("person", person)
			.update();
	}

	/** Whether anything unread waits for the one mail of the day. */
	boolean isWaiting(long person) {
		return this.jdbc.sql("select count(*) from notice where person = :person and for_digest and read_at is null")
			.param("person", person)
			.query(Long.class)
			.single() > 0;
	}

	/** What one mail tells, the oldest first. */
	List<Notice> in(long mail) {
		return this.jdbc.sql("select * from notice where mail = :mail order by at, id")
			.param("mail", mail)
			.query(Notices::notice)
			.list();
	}

	long unread(long person) {
		return this.jdbc.sql("select count(*) from notice where person = :person and read_at is null")
			.param("person", person)
			.query(Long.class)
			.single();
	}

	/** Reading it twice is reading it. */
	boolean read(long person, long notice) {
		return this.jdbc.sql("""
				update notice set read_at = coalesce(read_at, :now) where id = :id and person = :person
				""").param("now", now()).param("id", notice).param("person", person).update() > 0;
	}

	int readAll(long person) {
		return this.jdbc.sql("update notice set read_at = :now where person = :person and read_at is null")
			.param("now", now())
			.param("person", person)
			.update();
	}

	private OffsetDateTime now() {
		return Instant.now(this.clock).atOffset(ZoneOffset.UTC);
	}

	private static Notice notice(ResultSet row, int index) throws SQLException {
		return new Notice(row.getLong("id"), Part.valueOf(row.getString("part")),
				row.getObject("at", OffsetDateTime.class), row.getString("what"), row.getString("subject"),
				row.getString("edition"), row.getObject("actor", Long.class),
				row.getObject("last_day", LocalDate.class), row.getInt("times"),
				row.getObject("read_at", OffsetDateTime.class));
	}

}
