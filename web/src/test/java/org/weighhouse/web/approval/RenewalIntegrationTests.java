package org.weighhouse.web.approval;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Kind;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Requests;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.request.Said;
import org.weighhouse.web.request.State;
import org.weighhouse.web.request.Tightening;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A renewal takes the place of what it renews, and a no takes it away.
 */
@BehindTheDesk(value = "approvals that ended long ago", of = "APR-")
@SiteTest
class RenewalIntegrationTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Desk desk;

	@Autowired
	private Requests requests;

	@Autowired
	private ApprovalRegister register;

	@Autowired
	private Approvals approvals;

	@Autowired
	private AuditLog audit;

	@Autowired
	private Denials denials;

	@Autowired
	private Expiry expiry;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private Granting granting;

	private Person asker;

	private Approval approval;

	@BeforeEach
	void approved() {
		this.granting = new Granting(this.desk, this.cast, this.register, this.approvals);
		this.asker = this.cast.with();
		this.approval = this.granting.granted(this.asker, Granting.draft("INTERNAL"));
	}

	private void suspended(String ago) {
		this.jdbc.sql("""
				update approval set state = 'SUSPENDED', suspended_at = current_timestamp - interval '%s' day,
					suspended_because = '[]', suspended_cause = 'reconsideration:0' where id = :id
				""".formatted(ago)).param("id", this.approval.number()).update();
	}

	private Approval.State state() {
		return this.granting.now(this.approval.number()).stateOn(LocalDate.now());
	}

	private AuditEntry last() {
		return this.audit.history(this.approval.name()).stream().reduce((one, other) -> other).orElseThrow();
	}

	@Test
	void tooEarlyNobodyIsAskedToRenewIt() {
		assertThat(this.site.get().uri("/approvals/" + this.approval.number()).with(this.cast.as(this.asker)))
			.hasStatusOk()
			.bodyText()
			.doesNotContain("Renew it");
	}

	@Test
	void aSuspendedOneIsRenewedAndReplaced() {
		suspended("1");
		assertThat(this.site.get().uri("/approvals/" + this.approval.number()).with(this.cast.as(this.asker)))
			.hasStatusOk()
			.bodyText()
			.contains("Renew it");
		assertThat(this.site.post()
			.uri("/approvals/" + this.approval.number() + "/renew")
			.with(this.cast.as(this.asker))
			.with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(HttpStatus.SEE_OTHER);
		long draft = this.jdbc.sql("select max(id) from request where renews = :approval")
			.param("approval", this.approval.number())
			.query(Long.class)
			.single();

		Approval renewed = this.granting.granted(this.requests.get(draft, this.asker));

		assertThat(state()).isEqualTo(Approval.State.SUPERSEDED);
		assertThat(last().act().what()).isEqualTo("approval.superseded");
		assertThat(renewed.lineage()).isEqualTo(new Lineage(this.approval.term().starts(), 1, this.approval.number()));
		assertThat(this.site.get().uri("/approvals/" + renewed.number()).with(this.cast.as(this.asker))).bodyText()
			.contains("Renewed once, first approved from", this.approval.name());
	}

	@Test
	void aRefusedRenewalOfASuspendedOneTakesItBack() {
		suspended("1");
		Request request = this.desk.renew(this.asker.id(), this.approval.number());
		request = this.desk.submit(this.asker.id(), request.number(), request.version());
		assertThat(request.state()).isEqualTo(State.IN_REVIEW);
		Revision revision = request.revision();
		assertThat(revision).isNotNull();

		Person decider = this.cast.with(request.openStep().role());
		this.desk.deny(decider.id(), request.number(),
				new Said(request.version(), revision.number(), revision.sha256(), "Not any more", Tightening.none()));

		assertThat(state()).isEqualTo(Approval.State.REVOKED);
		assertThat(last().act().reason()).isEqualTo("Not any more");
		assertThat(this.site.get().uri("/approvals/" + this.approval.number()).with(this.cast.as(this.asker)))
			.bodyText()
			.contains("which would have renewed it, was refused");
	}

	@Test
	void whatIsNotRenewedInThirtyDaysIsTakenBackByTheClock() {
		suspended("29");
		this.expiry.sweep();
		assertThat(state()).isEqualTo(Approval.State.SUSPENDED);

		suspended("31");
		this.expiry.sweep();
		assertThat(state()).isEqualTo(Approval.State.REVOKED);
		assertThat(this.site.get().uri("/approvals/" + this.approval.number()).with(this.cast.as(this.asker)))
			.bodyText()
			.contains("It was suspended for 30 days and not renewed.");
	}

	private void reviewRefused() {
		long emergency = this.approval.basis().request();
		this.transaction.executeWithoutResult((status) -> this.denials.on(new Request.Denied(emergency, Kind.REVIEW,
				emergency, "There was another way", this.cast.with(Role.CISO).id())));
	}

	@Test
	void anEmergencyWhoseReviewSaysNoIsTakenBack() {
		reviewRefused();

		assertThat(state()).isEqualTo(Approval.State.REVOKED);
		assertThat(last().act().reason()).isEqualTo("There was another way");
	}

	@Test
	void anEmergencyThatIsOverHasItInItsRecordAllTheSame() {
		this.jdbc.sql("update approval set starts = :day, ends = :day where id = :id")
			.param("day", LocalDate.now().minusDays(2))
			.param("id", this.approval.number())
			.update();
		this.expiry.sweep();

		reviewRefused();

		assertThat(state()).isEqualTo(Approval.State.EXPIRED);
		assertThat(last().act().what()).isEqualTo("approval.review-refused");
	}

}
