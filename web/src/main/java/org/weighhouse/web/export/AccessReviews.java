package org.weighhouse.web.export;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.request.Words;

/**
 * Where somebody goes through who holds which role, and signs what they found: a line for
 * each role of each person but their own, and an act for each line. It changes no role.
 */
@Component
class AccessReviews {

	private final JdbcClient jdbc;

	private final People people;

	private final AuditLog audit;

	private final Clock clock;

	AccessReviews(JdbcClient jdbc, People people, AuditLog audit, Clock clock) {
		this.jdbc = jdbc;
		this.people = people;
		this.audit = audit;
		this.clock = clock;
	}

	/** A role that somebody holds. */
	record Held(long person, String name, Role role) {

		/** As a form names it: `7-REVIEWER`. */
		public String key() {
			return this.person + "-" + this.role;
		}

	}

	/** What was found about a role. */
	enum Word {

		/** Still right. */
		KEEP,
		/** To be taken away by an administrator. */
		REMOVE

	}

	/** A review that was signed. */
	record Signed(long number, String signer, Instant at, String words, long kept, long removed) {

		public String name() {
			return "ACR-" + this.number;
		}

	}

	/**
	 * Every role that somebody who may act here holds now, but for those of one person.
	 */
	List<Held> held(Person but) {
		return this.jdbc.sql("""
				select p.id, p.name, r.role from person p join person_role r on r.person = p.id
				where p.active and p.id <> :own order by lower(p.name), p.id, r.role
				""")
			.param("own", but.id())
			.query((row, index) -> new Held(row.getLong("id"), row.getString("name"),
					Role.valueOf(row.getString("role"))))
			.list();
	}

	List<Signed> latest(int most) {
		return this.jdbc.sql("""
				select v.id, p.name, v.signed_at, v.words,
					(select count(*) from access_review_line l where l.review = v.id and l.word = 'KEEP') as kept,
					(select count(*) from access_review_line l where l.review = v.id and l.word = 'REMOVE') as removed
				from access_review v join person p on p.id = v.signed_by order by v.id desc
				fetch first :most rows only
				""")
			.param("most", most)
			.query((row, index) -> new Signed(row.getLong("id"), row.getString("name"),
					Objects.requireNonNull(row.getObject("signed_at", OffsetDateTime.class)).toInstant(),
					row.getString("words"), row.getLong("kept"), row.getLong("removed")))
			.list();
	}

	/** By which a list is known again: whoever signs says which one they looked at. */
	static String digest(List<Held> held) {
		return Sha256.of(held.stream().map(Held::key).sorted().collect(Collectors.joining("\n")));
	}

	/**
	 * Signs what was found about every role that others hold now: all that is not to be
	 * taken away is to be kept.
	 * @param looked the digest of the list that was looked at
	 * @param remove the reasons of what is to be taken away, by key
	 */
	@Transactional
	public long sign(Person me, String looked, String words, Map<String, String> remove) {
		if (this.people.find(me.id())
			.filter((now) -> now.has(Role.COMPLIANCE) || now.has(Role.ADMINISTRATOR))
			.isEmpty()) {
			throw new NotCompliance();
		}
		List<Violation> violations = new ArrayList<>();
		String checked = Words.checked("words", words, violations);
		List<Held> held = held(me);
		Set<String> keys = held.stream().map(Held::key).collect(Collectors.toUnmodifiableSet());
		if (held.isEmpty() || !digest(held).equals(looked) || !keys.containsAll(remove.keySet())) {
			violations.add(new Violation("list", "changed", "", ""));
		}
		List<Found> found = held.stream()
			.map((each) -> found(each, remove.containsKey(each.key()), remove.get(each.key()), violations))
			.toList();
		Invalid.refuse(violations);
		return write(me, checked, found);
	}

	private static Found found(Held held, boolean remove, @Nullable String reason, List<Violation> violations) {
		return remove ? new Found(held, Word.REMOVE, Words.checked("reason-" + held.key(), reason, violations))
				: new Found(held, Word.KEEP, null);
	}

	private long write(Person me, String words, List<Found> found) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("insert into access_review (signed_by, signed_at, words) values (:person, :at, :words)")
			.param("person", me.id())
			.param("at", OffsetDateTime.now(this.clock))
			.param("words", words)
			.update(key, "id");
		long number = key.getKeyAs(Long.class);
		for (Found each : found) {
			this.jdbc.sql("""
					insert into access_review_line (review, person, role, word, reason)
					values (:review, :person, :role, :word, :reason)
					""")
				.param("review", number)
				.param("person", each.held().person())
				.param("role", each.held().role().name())
				.param("word", each.word().name())
				.param("reason", each.reason())
				.update();
			this.audit.record(Act.of(Act.person(me.id()), "access.reviewed", Act.person(each.held().person()))
				.because(each.reason())
				.with(Map.of("review", "ACR-" + number, "role", each.held().role().name(), "word",
						each.word().name())));
		}
		this.audit.record(Act.of(Act.person(me.id()), "access.review-signed", "ACR-" + number)
			.because(words)
			.with(Map.of("lines", String.valueOf(found.size()))));
		return number;
	}

	/** What was found about a role, checked. */
	private record Found(Held held, Word word, @Nullable String reason) {
	}

}
