package org.weighhouse.web.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.approval.ApprovalCircle;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.RequestCircle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people are reminded of, by a clock that the test sets.
 */
@BehindTheDesk(value = "approvals that end soon", of = "APR-")
@SiteTest
class RemindersIntegrationTests {

	private static final LocalDate LAST = LocalDate.of(2028, 2, 29);

	@Autowired
	Cast cast;

	@Autowired
	Desk desk;

	@Autowired
	ApprovalCircle approvals;

	@Autowired
	RequestCircle requests;

	@Autowired
	Notices notices;

	@Autowired
	Wishes wishes;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private Doings doings;

	private Person holder;

	private Person owner;

	private long approval;

	@BeforeEach
	void anApprovalThatEndsOnALeapDay() {
		this.doings = new Doings(this.desk, this.cast, this.jdbc);
		this.holder = this.cast.named("Mei Lin");
		this.owner = this.cast.named("Priya Raman", Role.OWNER);
		this.approval = this.doings.granted(this.holder, this.owner);
		change("starts = date '2027-09-01', ends = date '2028-02-29'");
		this.notices.readAll(this.holder.id());
	}

	@Test
	void thirtySevenAndOneDayBeforeTheEndEachOnce() {
		for (LocalDate day = LAST.minusDays(40); day.isBefore(LAST.plusDays(3)); day = day.plusDays(1)) {
			remind(day);
			remind(day);
		}
		assertThat(told(this.holder)).containsExactly(LAST.minusDays(1), LAST.minusDays(7), LAST.minusDays(30));
		assertThat(told(this.owner)).containsExactly(LAST.minusDays(1), LAST.minusDays(7), LAST.minusDays(30));
	}

	@Test
	void theFirstMomentOfTheDayCountsAndTheLastBeforeItDoesNot() {
		remind(Instant.parse("2028-01-29T23:59:59Z"));
		assertThat(told(this.holder)).isEmpty();
		remind(Instant.parse("2028-01-30T00:00:00Z"));
		assertThat(told(this.holder)).hasSize(1);
	}

	@Test
	void afterAStandstillOnlyTheLatestIsTold() {
		remind(LAST.minusDays(5));
		assertThat(told(this.holder)).containsExactly(LAST.minusDays(5));
		remind(LAST);
		assertThat(told(this.holder)).containsExactly(LAST, LAST.minusDays(5));
	}

	@Test
	void nothingIsRemindedOfThatWasDueBeforeItBegan() {
		change("starts = date '2028-02-10'");
		remind(LAST.minusDays(15));
		assertThat(told(this.holder)).isEmpty();
		remind(LAST.minusDays(7));
		assertThat(told(this.holder)).hasSize(1);
	}

	@Test
	void aNewLastDayIsRemindedOfAnew() {
		remind(LAST.minusDays(1));
		change("ends = date '2028-03-10'");
		remind(LocalDate.of(2028, 3, 9));
		assertThat(told(this.holder)).hasSize(2);
	}

	@Test
	void whatIsSuspendedIsRemindedOfBeforeItIsRevokedOncePerCause() {
		long other = this.doings.granted(this.holder, this.owner);
		for (long id : new long[] { this.approval, other }) {
			this.jdbc.sql("""
					update approval set state = 'SUSPENDED', suspended_at = :at, suspended_because = '',
						suspended_cause = :cause where id = :id
					""")
				.param("at", Instant.parse("2028-01-01T10:00:00Z").atOffset(ZoneOffset.UTC))
				.param("cause", "reconsideration:" + this.approval)
				.param("id", id)
				.update();
		}
		for (LocalDate day = LocalDate.of(2028, 1, 1); day.isBefore(LocalDate.of(2028, 2, 3)); day = day.plusDays(1)) {
			remind(day);
		}
		assertThat(told(this.holder)).containsExactly(LocalDate.of(2028, 1, 30), LocalDate.of(2028, 1, 24));
		this.jdbc.sql("update approval set state = 'REVOKED' where id in (:ids)")
			.param("ids", List.of(this.approval, other))
			.update();
	}

	@Test
	void whoeverMustDecideIsToldOnceThatAStepIsPastItsTime() {
		Person reviewer = this.cast.named("Tomás Ferreira", Role.REVIEWER);
		Request request = this.doings.asked(this.holder);
		remind(Instant.now());
		assertThat(whats(reviewer)).containsExactly("request.submitted");
		this.jdbc.sql("update request_step set due_at = :then where request = :id and position = 1")
			.param("then", Instant.now().minusSeconds(60).atOffset(ZoneOffset.UTC))
			.param("id", request.number())
			.update();
		remind(Instant.now());
		remind(Instant.now().plusSeconds(3600));
		assertThat(whats(reviewer)).containsExactly("request.late", "request.submitted");
		this.desk.withdraw(this.holder.id(), request.number(), request.version(), "");
	}

	@Test
	void theMailOfTheDayComesAtTheirHourOnceAndNotWithoutNews() {
		ZoneId zone = ZoneId.of("Australia/Lord_Howe");
		this.jdbc.sql("update notice set for_digest = false").update();
		this.wishes.save(this.holder.id(), new Wish(Wish.Mail.DIGEST, 2, zone));
		// Clocks go from 2:00 to 2:30 there on that day.
		LocalDate spring = LocalDate.of(2028, 10, 1);
		Instant midnight = spring.atStartOfDay(zone).toInstant();
		tell(midnight, "REQ-1");
		tell(midnight, "REQ-2");
		digest(midnight.plusSeconds(7199));
		assertThat(digests()).isEmpty();
		digest(midnight.plusSeconds(7200));
		digest(midnight.plusSeconds(7500));
		assertThat(digests()).containsExactly(spring);
		tell(midnight.plusSeconds(9000), "REQ-3");
		digest(midnight.plusSeconds(20_000));
		assertThat(digests()).containsExactly(spring);
		digest(spring.plusDays(1).atTime(2, 0).atZone(zone).toInstant());
		digest(spring.plusDays(2).atTime(2, 0).atZone(zone).toInstant());
		assertThat(digests()).containsExactly(spring, spring.plusDays(1));
		assertThat(
				this.jdbc.sql("select count(*) from notice n join outbox o on n.mail = o.id where o.person = :person")
					.param("person", this.holder.id())
					.query(Long.class)
					.single())
			.isEqualTo(3);
	}

	@Test
	void whatWasReadMeanwhileIsNoNewsOfTheDay() {
		this.wishes.save(this.holder.id(), new Wish(Wish.Mail.DIGEST, 8, ZoneOffset.UTC));
		tell(Instant.parse("2028-03-01T07:00:00Z"), "REQ-1");
		this.notices.readAll(this.holder.id());
		digest(Instant.parse("2028-03-01T08:00:00Z"));
		assertThat(digests()).isEmpty();
	}

	private void change(String columns) {
		this.jdbc.sql("update approval set " + columns + " where id = :id").param("id", this.approval).update();
	}

	private void remind(LocalDate day) {
		remind(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
	}

	private void remind(Instant now) {
		Notices then = new Notices(this.jdbc, at(now));
		new Reminders(this.approvals, this.requests, then,
				new NewsDesk(then, this.wishes, new Outbox(this.jdbc, at(now), false)), this.transaction, at(now))
			.remind();
	}

	private void tell(Instant now, String subject) {
		NewsDesk then = new NewsDesk(new Notices(this.jdbc, at(now)), this.wishes,
				new Outbox(this.jdbc, at(now), true));
		this.transaction.executeWithoutResult((status) -> then.tell(this.holder.id(), Part.REQUESTER,
				new News("request.asked", subject, Doings.EDITION, null, null, null)));
	}

	private void digest(Instant now) {
		new Digests(this.wishes, new Notices(this.jdbc, at(now)), new Outbox(this.jdbc, at(now), true),
				this.transaction, at(now))
			.write();
	}

	private List<LocalDate> digests() {
		return this.jdbc.sql("select digest_day from outbox where person = :person order by digest_day")
			.param("person", this.holder.id())
			.query(LocalDate.class)
			.list();
	}

	/** When somebody was reminded of the approval, the latest first. */
	private List<LocalDate> told(Person person) {
		return this.notices.of(person.id(), true, Pageable.ofSize(100))
			.filter((notice) -> notice.what().equals("approval.ends")
					|| notice.what().equals("approval.will-be-revoked"))
			.map((notice) -> notice.at().toLocalDate())
			.toList();
	}

	private List<String> whats(Person person) {
		return this.notices.of(person.id(), true, Pageable.ofSize(100)).map(Notice::what).getContent();
	}

	private static Clock at(Instant now) {
		return Clock.fixed(now, ZoneOffset.UTC);
	}

}
