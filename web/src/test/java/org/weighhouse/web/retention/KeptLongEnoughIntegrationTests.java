package org.weighhouse.web.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.request.Said;
import org.weighhouse.web.request.State;
import org.weighhouse.web.request.Step;
import org.weighhouse.web.request.Tightening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is let go after years, and what stays because something in force rests on it.
 */
@SiteTest
class KeptLongEnoughIntegrationTests {

	private static final String PRIVATE = "I look after my father from now on";

	@Autowired
	private Cast cast;

	@Autowired
	private Desk desk;

	@Autowired
	private AuditLog audit;

	@Autowired
	private StillInForce inForce;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void wordsAboutWhatHasEndedGoAndTheirEntriesStay() {
		Request request = draft(this.cast.with());
		this.desk.withdraw(request.requester(), request.number(), 0, PRIVATE);
		sweep(Period.ofYears(7), Duration.ofDays(365 * 8));
		assertThat(last(request).act().what()).isEqualTo("request.withdrawn");
		assertThat(last(request).act().reason()).isNotEqualTo(PRIVATE).contains("erased");
		assertThat(this.audit.history("retention:" + request.name())).singleElement()
			.extracting((entry) -> entry.act().what())
			.isEqualTo("words.erased");
	}

	@Test
	void wordsAreKeptUntilTheirTimeAndForEverWhereNobodySaysHowLong() {
		Request request = draft(this.cast.with());
		this.desk.withdraw(request.requester(), request.number(), 0, PRIVATE);
		sweep(Period.ofYears(7), Duration.ofDays(365 * 6));
		sweep(null, Duration.ofDays(365 * 20));
		assertThat(last(request).act().reason()).isEqualTo(PRIVATE);
	}

	@Test
	void whatAnApprovalInForceRestsOnStays() {
		Request request = granted();
		String said = last(request).act().reason();
		sweep(Period.ofYears(7), Duration.ofDays(365 * 8));
		assertThat(last(request).act().reason()).isEqualTo(said).isEqualTo("Looked at it");
		this.jdbc.sql("update approval set state = 'EXPIRED' where request = :request")
			.param("request", request.number())
			.update();
		assertThat(this.inForce.needs(request.name(), LocalDate.now(ZoneOffset.UTC))).isFalse();
		this.jdbc.sql("update approval set state = 'ACTIVE' where request = :request")
			.param("request", request.number())
			.update();
	}

	@Test
	void readNewsGoesAndUnreadStays() {
		Person asker = this.cast.with();
		long read = notice(asker, "true");
		long unread = notice(asker, "false");
		sweep(null, Duration.ofDays(401));
		assertThat(this.jdbc.sql("select id from notice where person = :person")
			.param("person", asker.id())
			.query(Long.class)
			.list()).contains(unread).doesNotContain(read);
	}

	@Test
	void nothingIsKeptForLessThanADay() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RetentionSettings(Period.ZERO, Period.ofDays(400)))
			.withMessageContaining("weighhouse.retention.words: found P0D");
	}

	private long notice(Person person, String read) {
		this.jdbc.sql("""
				insert into notice (person, part, at, what, subject, times, read_at, for_digest)
				values (:person, 'HOLDER', current_timestamp, 'approval.expired', :subject, 1,
					case when :read = 'true' then current_timestamp end, false)
				""").param("person", person.id()).param("subject", "APR-" + read).param("read", read).update();
		return this.jdbc.sql("select max(id) from notice where person = :person")
			.param("person", person.id())
			.query(Long.class)
			.single();
	}

	private void sweep(@Nullable Period words, Duration later) {
		new KeptLongEnough(this.jdbc, this.audit, this.inForce, new RetentionSettings(words, Period.ofDays(400)),
				this.transaction, Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC))
			.sweep();
	}

	private AuditEntry last(Request request) {
		return this.audit.history(request.name()).get(this.audit.history(request.name()).size() - 1);
	}

	private Request draft(Person asker) {
		return this.desk.draft(asker.id(), new Draft("claude-code/managed-default", "developer-laptop", null,
				Map.of("dataClass", "INTERNAL"), "Tests of the shop", null, 2));
	}

	private Request granted() {
		Request request = draft(this.cast.with());
		request = this.desk.submit(request.requester(), request.number(), request.version());
		while (request.state() == State.IN_REVIEW) {
			Revision revision = request.revision();
			assertThat(revision).isNotNull();
			Role role = request.steps().stream().filter(Step::isOpen).findFirst().orElseThrow().role();
			request = this.desk.approve(this.cast.with(role).id(), request.number(), new Said(request.version(),
					revision.number(), revision.sha256(), "Looked at it", Tightening.none()));
		}
		return request;
	}

}
