package org.weighhouse.web.request;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.DeskFixture.Heard;
import org.weighhouse.web.request.DeskFixture.Staff;
import org.weighhouse.web.request.Renewals.Renewable;
import org.weighhouse.web.request.Renewals.Standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Asking once more for what was approved.
 */
@BehindTheDesk(value = "a renewal that is out of the way", of = "REQ-")
@SiteTest
@Import(DeskFixture.class)
class RenewalIntegrationTests {

	@Autowired
	private Desk desk;

	@Autowired
	private Judge judge;

	@Autowired
	private TestClock clock;

	@Autowired
	private Staff staff;

	@Autowired
	private Heard heard;

	@Autowired
	private JdbcClient jdbc;

	private long holder;

	private Request granted;

	private long approval;

	@BeforeEach
	void approve() {
		this.clock.reset();
		this.judge.says(Verdicts.of("POLICY", "first"));
		this.holder = this.staff.hire();
		Request draft = this.desk.draft(this.holder,
				new Draft("claude-code/managed-default", null, null, Map.of(), "Refactoring", null, 6));
		this.granted = this.desk.submit(this.holder, draft.number(), draft.version());
		this.approval = this.jdbc.sql("select id from approval where request = :request")
			.param("request", this.granted.number())
			.query(Long.class)
			.single();
		stands(Standing.IN_EFFECT, 30);
	}

	@Test
	void itAsksForTheSameAndPointsAtTheApproval() {
		Request renewal = this.desk.renew(this.holder, this.approval);
		assertThat(renewal.kind()).isEqualTo(Kind.USE);
		assertThat(renewal.asked()).isEqualTo(this.granted.asked());
		Request again = this.desk.submit(this.holder, renewal.number(), renewal.version());
		assertThat(this.heard.of(again.number())).extracting(Request.Approved::renews).containsExactly(this.approval);
		assertThat(this.heard.of(this.granted.number())).extracting(Request.Approved::renews).containsNull();
	}

	@Test
	void itBeginsThirtyDaysBeforeTheLastOne() {
		stands(Standing.IN_EFFECT, 31);
		refused(NotRenewable.Why.TOO_EARLY);
		stands(Standing.IN_EFFECT, 30);
		assertThat(this.desk.renew(this.holder, this.approval).state()).isEqualTo(State.DRAFT);
	}

	@Test
	void whatIsSuspendedIsRenewedAtAnyTime() {
		stands(Standing.SUSPENDED, 100);
		assertThat(this.desk.renew(this.holder, this.approval).state()).isEqualTo(State.DRAFT);
	}

	@Test
	void whatIsOverIsLookedAtBySomebody() {
		stands(Standing.EXPIRED, -1);
		Request renewal = this.desk.renew(this.holder, this.approval);
		Request sent = this.desk.submit(this.holder, renewal.number(), renewal.version());
		assertThat(sent.state()).isEqualTo(State.IN_REVIEW);
		assertThat(sent.steps()).extracting(Step::role).containsExactly(Role.REVIEWER);
	}

	@Test
	void whatWasTakenBackIsNotRenewed() {
		stands(Standing.GONE, 10);
		refused(NotRenewable.Why.GONE);
	}

	@Test
	void whatIsTakenBackMeanwhileIsNotSent() {
		Request renewal = this.desk.renew(this.holder, this.approval);
		stands(Standing.GONE, 10);
		assertThatExceptionOfType(NotRenewable.class)
			.isThrownBy(() -> this.desk.submit(this.holder, renewal.number(), renewal.version()));
	}

	@Test
	void whatNobodyHoldsIsNotRenewed() {
		assertThatExceptionOfType(NotRenewable.class).isThrownBy(() -> this.desk.renew(this.holder, 999_999_999))
			.satisfies((ex) -> assertThat(ex.why()).isEqualTo(NotRenewable.Why.NOT_HELD));
	}

	@Test
	void aSecondOneIsRefusedWhileOneIsOpen() {
		Request first = this.desk.renew(this.holder, this.approval);
		assertThatExceptionOfType(AlreadyOpen.class).isThrownBy(() -> this.desk.renew(this.holder, this.approval))
			.satisfies((ex) -> assertThat(ex.other()).isEqualTo(first.number()));
		this.desk.withdraw(this.holder, first.number(), first.version(), "");
		assertThat(this.desk.renew(this.holder, this.approval).state()).isEqualTo(State.DRAFT);
	}

	@Test
	void twoAtTheSameMomentAreOne() throws Exception {
		CyclicBarrier together = new CyclicBarrier(2);
		Callable<String> racer = () -> {
			together.await(1, TimeUnit.MINUTES);
			try {
				this.desk.renew(this.holder, this.approval);
				return "done";
			}
			catch (AlreadyOpen ex) {
				return "AlreadyOpen";
			}
		};
		ExecutorService runners = Executors.newFixedThreadPool(2);
		try {
			for (int race = 0; race < 10; race++) {
				List<String> told = new ArrayList<>();
				for (Future<String> each : List.of(runners.submit(racer), runners.submit(racer))) {
					told.add(each.get(1, TimeUnit.MINUTES));
				}
				assertThat(told).containsExactlyInAnyOrder("done", "AlreadyOpen");
				this.jdbc.sql("update request set state = 'WITHDRAWN' where renews = :approval")
					.param("approval", this.approval)
					.update();
			}
		}
		finally {
			runners.shutdownNow();
		}
	}

	@Test
	void itStaysAboutTheSameEdition() {
		Request renewal = this.desk.renew(this.holder, this.approval);
		Draft other = new Draft("cursor/business", null, null, Map.of(), "Refactoring", null, 6);
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> this.desk.change(this.holder, renewal.number(), renewal.version(), other))
			.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field).containsExactly("edition"));
		Draft wider = new Draft("claude-code/managed-default", null, null, Map.of("dataClass", "PUBLIC"), "More", null,
				9);
		assertThat(this.desk.change(this.holder, renewal.number(), renewal.version(), wider).asked()).isEqualTo(wider);
	}

	private void refused(NotRenewable.Why why) {
		assertThatExceptionOfType(NotRenewable.class).isThrownBy(() -> this.desk.renew(this.holder, this.approval))
			.satisfies((ex) -> assertThat(ex.why()).isEqualTo(why));
	}

	private void stands(Standing standing, int days) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		this.judge.renews(new Renewable(this.approval, this.granted.number(), standing, today.plusDays(days),
				today.minusDays(60), 0));
	}

}
