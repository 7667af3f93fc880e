package org.weighhouse.web.notice;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.request.WorkingTime;

/**
 * How people want to be told. Who never said so gets mail at once, and days are counted
 * where the organisation works.
 */
@Component
class Wishes {

	private static final int MORNING = 8;

	private final JdbcClient jdbc;

	private final Wish usual;

	Wishes(JdbcClient jdbc, WorkingTime calendar) {
		this.jdbc = jdbc;
		this.usual = new Wish(Wish.Mail.AT_ONCE, MORNING, calendar.zone());
	}

	Wish of(long person) {
		return this.jdbc.sql("select mail, digest_hour, zone from notice_wish where person = :person")
			.param("person", person)
			.query((row, index) -> new Wish(Wish.Mail.valueOf(row.getString("mail")), row.getInt("digest_hour"),
					ZoneId.of(row.getString("zone"))))
			.optional()
			.orElse(this.usual);
	}

	/** Those for whom something waits to be told once a day. */
	Map<Long, Wish> waiting() {
		Map<Long, Wish> wishes = new TreeMap<>();
		this.jdbc.sql("select distinct person from notice where for_digest")
			.query(Long.class)
			.list()
			.forEach((person) -> wishes.put(person, of(person)));
		return wishes;
	}

	void save(long person, Wish wish) {
		int changed = save(
				"update notice_wish set mail = :mail, digest_hour = :hour, zone = :zone where person = :person", person,
				wish);
		if (changed == 0) {
			save("insert into notice_wish (person, mail, digest_hour, zone) values (:person, :mail, :hour, :zone)",
					person, wish);
		}
	}

	private int save(String sql, long person, Wish wish) {
		return this.jdbc.sql(sql)
			.param("person", person)
			.param("mail", wish.mail().name())
			.param("hour", wish.hour())
			.param("zone", wish.zone().getId())
			.update();
	}

}
