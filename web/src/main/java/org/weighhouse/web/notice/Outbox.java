package org.weighhouse.web.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * Mail that waits to be sent, was sent, or could not be.
 */
class Outbox {

	/** So long nothing more must happen for one cause before the mail about it goes. */
	static final Duration GATHERING = Duration.ofMinutes(1);

	private static final int LONGEST_ERROR = 1000;

	private static final String TROUBLE = "where sent_at is null and tries > 0";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final boolean open;

	/**
	 * @param open whether any mail is sent from here
	 */
	Outbox(JdbcClient jdbc, Clock clock, boolean open) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.open = open;
	}

	/** Whether any mail is sent from here; if not, none is written. */
	boolean isOpen() {
		return this.open;
	}

	/**
	 * A mail to somebody.
	 * @param gathers whether more may come for the same cause
	 */
	long add(long person, boolean gathers) {
		return add(person, null, gathers ? GATHERING : Duration.ZERO);
	}

	/** The one mail of a day. */
	long addDigest(long person, LocalDate day) {
		return add(person, day, Duration.ZERO);
	}

	private long add(long person, @Nullable LocalDate day, Duration wait) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into outbox (channel, person, message_id, digest_day, written_at, next_try)
				values ('MAIL', :person, :message, :day, :now, :next)
				""")
			.param("person", person)
			.param("message", UUID.randomUUID().toString())
			.param("day", day)
			.param("now", at(Duration.ZERO))
			.param("next", at(wait))
			.update(key, "id");
		return Objects.requireNonNull(key.getKeyAs(Long.class));
	}

	/** Waits anew with a mail that nobody tried to send yet. */
	void gather(long person, News news) {
		this.jdbc
			.sql("""
					update outbox set next_try = :next where sent_at is null and next_try is not null and tries = 0 and id in
						(select mail from notice where person = :person and what = :what and cause = :cause)
					""")
			.param("next", at(GATHERING))
			.param("person", person)
			.param("what", news.what())
			.param("cause", news.cause())
			.update();
	}

	boolean hasDigest(long person, LocalDate day) {
		return this.jdbc.sql("select count(*) from outbox where person = :person and digest_day = :day")
			.param("person", person)
			.param("day", day)
			.query(Long.class)
			.single() > 0;
	}

	/** One whose time has come, that nobody else is sending: held until the end. */
	Optional<Mail> lockNext() {
		return this.jdbc.sql("""
				select * from outbox where next_try <= :now order by next_try, id fetch first row only
				for update skip locked
				""").param("now", at(Duration.ZERO)).query(Outbox::mail).optional();
	}

	void sent(Mail mail) {
		this.jdbc.sql("""
				update outbox set tries = tries + 1, next_try = null, sent_at = :now, last_error = null where id = :id
				""").param("now", at(Duration.ZERO)).param("id", mail.id()).update();
	}

	/**
	 * @param wait until it is tried again; null to give up
	 */
	void failed(Mail mail, String error, @Nullable Duration wait) {
		this.jdbc.sql("""
				update outbox set tries = tries + 1, next_try = :next, given_up_at = :over, last_error = :error
				where id = :id
				""")
			.param("next", (wait != null) ? at(wait) : null)
			.param("over", (wait != null) ? null : at(Duration.ZERO))
			.param("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
			.param("id", mail.id())
			.update();
	}

	/** Tries once more what was given up. */
	boolean tryAgain(long id) {
		return this.jdbc.sql("""
				update outbox set next_try = :now, given_up_at = null, written_at = :now
				where id = :id and given_up_at is not null
				""").param("now", at(Duration.ZERO)).param("id", id).update() > 0;
	}

	/** What could not be sent so far, the latest first. */
	Page<Mail> trouble(Pageable page) {
		List<Mail> mails = this.jdbc
			.sql("select * from outbox " + TROUBLE + " order by id desc limit :size offset :offset")
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query(Outbox::mail)
			.list();
		return new PageImpl<>(mails, page,
				this.jdbc.sql("select count(*) from outbox " + TROUBLE).query(Long.class).single());
	}

	private OffsetDateTime at(Duration later) {
		return Instant.now(this.clock).plus(later).atOffset(ZoneOffset.UTC);
	}

	private static Mail mail(ResultSet row, int index) throws SQLException {
		return new Mail(row.getLong("id"), row.getLong("person"), row.getString("message_id"),
				row.getObject("digest_day", LocalDate.class), row.getObject("written_at", OffsetDateTime.class),
				row.getInt("tries"), row.getObject("next_try", OffsetDateTime.class), row.getString("last_error"));
	}

}
