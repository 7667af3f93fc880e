package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.AdditionalAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
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
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

/**
 * An approval ends with its last day in UTC, not a second earlier, and the first run of
 * the timer after that writes it down: also where months or years end, where clocks
 * change somewhere, and on a weekend.
 */
@BehindTheDesk(value = "approvals that end today", of = "APR-")
@SiteTest
class EndsOnTimeIntegrationTests {

	@Autowired
	private Cast cast;

	@Autowired
	private Desk desk;

	@Autowired
	private Approvals approvals;

	@Autowired
	private AuditLog audit;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "2028-02-28", "2028-02-29", "2027-02-28", "2026-12-31", "2027-03-28", "2027-10-31",
			"2027-03-14", "2027-11-07", "2027-04-04", "2027-10-03", "2027-01-02" })
	void theLastSecondOfTheLastDayIsTheLast(LocalDate last) {
		long id = endingOn(last);
		Instant end = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
		sweep(id, end.minusSeconds(1));
		assertThat(state(id, end.minusSeconds(1))).isEqualTo(Approval.State.ACTIVE);
		assertThat(state(id, end)).as("by its date alone").isEqualTo(Approval.State.EXPIRED);
		assertThat(ends(id)).isZero();
		sweep(id, end);
		assertThat(ends(id)).isOne();
		assertThat(endedAt(id)).isEqualTo(end);
	}

	@Test
	void aWeekendOfStandstillEndsItWithTheFirstRunAndOnce() {
		long id = endingOn(LocalDate.parse("2027-05-07"));
		sweep(id, Instant.parse("2027-05-07T18:00:00Z"));
		assertThat(state(id, Instant.parse("2027-05-08T09:00:00Z"))).isEqualTo(Approval.State.EXPIRED);
		sweep(id, Instant.parse("2027-05-10T08:00:00Z"));
		sweep(id, Instant.parse("2027-05-10T08:00:30Z"));
		assertThat(ends(id)).isOne();
	}

	@Test
	void whoseClockIsBehindNeitherRevivesNorRepeatsTheEnd() {
		long id = endingOn(LocalDate.parse("2027-05-07"));
		Instant end = Instant.parse("2027-05-08T00:00:00Z");
		sweep(id, end);
		sweep(id, end.minus(Duration.ofMinutes(10)));
		sweep(id, end.plus(Duration.ofMinutes(10)));
		assertThat(state(id, end.minus(Duration.ofMinutes(10)))).isEqualTo(Approval.State.EXPIRED);
		assertThat(ends(id)).isOne();
	}

	private long endingOn(LocalDate last) {
		Person asker = this.cast.with();
		Request request = this.desk.draft(asker.id(), new Draft("claude-code/managed-default", "developer-laptop", null,
				Map.of("dataClass", "INTERNAL"), "Tests of the shop", null, 2));
		request = this.desk.submit(asker.id(), request.number(), request.version());
		while (request.state() == State.IN_REVIEW) {
			Revision revision = request.revision();
			assertThat(revision).isNotNull();
			Role role = request.steps().stream().filter(Step::isOpen).findFirst().orElseThrow().role();
			request = this.desk.approve(this.cast.with(role).id(), request.number(), new Said(request.version(),
					revision.number(), revision.sha256(), "Looked at it", Tightening.none()));
		}
		this.jdbc.sql("update approval set ends = :last where request = :request")
			.param("last", last)
			.param("request", request.number())
			.update();
		return this.jdbc.sql("select id from approval where request = :request")
			.param("request", request.number())
			.query(Long.class)
			.single();
	}

	/**
	 * The timer's run, of this approval alone: others in the database are not this
	 * test's.
	 */
	private void sweep(long id, Instant now) {
		Approvals alone = mock(Approvals.class, AdditionalAnswers.delegatesTo(this.approvals));
		doAnswer((call) -> this.approvals.findPast(call.getArgument(0)).stream().filter((each) -> each == id).toList())
			.when(alone)
			.findPast(any());
		doReturn(List.of()).when(alone).findSuspendedBefore(any());
		new Expiry(alone, this.audit, this.transaction, Clock.fixed(now, ZoneOffset.UTC)).sweep();
	}

	private Approval.State state(long id, Instant now) {
		return this.approvals.findById(id).orElseThrow().stateOn(LocalDate.ofInstant(now, ZoneOffset.UTC));
	}

	private Instant endedAt(long id) {
		return this.approvals.findById(id).orElseThrow().endedAt();
	}

	private long ends(long id) {
		return this.audit.history("APR-" + id)
			.stream()
			.filter((entry) -> entry.act().what().equals("approval.expired"))
			.count();
	}

}
