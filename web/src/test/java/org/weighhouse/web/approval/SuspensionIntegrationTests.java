package org.weighhouse.web.approval;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.control.ControlDesk;
import org.weighhouse.web.control.Evidence;
import org.weighhouse.web.control.Reach;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.tool.Permission;
import org.weighhouse.web.tool.Permissions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An approval stands still once its reason falls away.
 */
@SiteTest
class SuspensionIntegrationTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Desk desk;

	@Autowired
	private ApprovalRegister register;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Assessments assessments;

	@Autowired
	private ControlDesk controls;

	@Autowired
	private Reconsidering reconsidering;

	@Autowired
	private Reconsiderations reconsiderations;

	@Autowired
	private Permissions permissions;

	@Autowired
	private AuditLog audit;

	@Autowired
	private JdbcClient jdbc;

	private Granting granting;

	private List<Long> verified = List.of();

	private Person asker;

	private Approval approval;

	@BeforeEach
	void approvedWithControls() {
		this.granting = new Granting(this.desk, this.cast, this.register, this.approvals);
		this.verified = Granting.lowered(Granting.draft("INTERNAL"), this.assessments, this.controls,
				this.cast.with(Role.REVIEWER));
		this.asker = this.cast.with();
		this.approval = this.granting.granted(this.asker, Granting.draft("INTERNAL"));
		lookAgain();
	}

	@AfterEach
	void endAll() {
		this.verified.stream().filter(this::counts).forEach(this::end);
		lookAgain();
	}

	private boolean counts(long verification) {
		return this.jdbc.sql("select count(*) from verification where id = :id and ended_at is null")
			.param("id", verification)
			.query(Long.class)
			.single() == 1;
	}

	private void end(long verification) {
		this.controls.end(this.cast.with(Role.REVIEWER).id(), verification, "The proxy was taken away");
	}

	/** Waits also for what the site itself is at. */
	private void lookAgain() {
		while (this.reconsiderations.open() > 0) {
			this.reconsidering.work();
		}
	}

	private Approval now() {
		return this.granting.now(this.approval.number());
	}

	private MockMvcRequestBuilder post(Person who, String what) {
		return this.site.post()
			.uri("/approvals/" + this.approval.number() + what)
			.with(this.cast.as(who))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
	}

	private List<String> acts() {
		return this.audit.history(this.approval.name()).stream().map((entry) -> entry.act().what()).toList();
	}

	@Test
	void aControlThatEndsSuspendsWhatRestsOnIt() {
		end(this.verified.get(0));
		lookAgain();

		assertThat(now().stateOn(this.approval.term().starts())).isEqualTo(Approval.State.SUSPENDED);
		AuditEntry last = this.audit.history(this.approval.name()).get(1);
		assertThat(last.act().what()).isEqualTo("approval.suspended");
		assertThat(last.act().details().get("cause")).startsWith("reconsideration:");
		assertThat(last.act().details()).containsEntry("of", "control:" + this.verified.get(0));
		assertThat(this.site.get().uri("/approvals/" + this.approval.number()).with(this.cast.as(this.asker)))
			.hasStatusOk()
			.bodyText()
			.contains("Suspended since", "was approved.", "counts no more.", "What to do:")
			.doesNotContain("Lift the suspension");
		Permission permission = this.permissions.of(this.asker, Granting.EDITION);
		assertThat(permission.word()).isEqualTo(Permission.Word.NOT_YET);
		assertThat(permission.reasons()).extracting(Permission.Remark::code)
			.contains("approval.SUSPENDED", "suspended");
		assertThat(permission.ways()).extracting((way) -> way.remark().code()).contains("putInOrder");
	}

	@Test
	void whatStillStandsIsLeftAlone() {
		end(verifyAgain());
		lookAgain();

		assertThat(now().stateOn(this.approval.term().starts())).isEqualTo(Approval.State.ACTIVE);
		assertThat(acts()).containsExactly("approval.granted");
	}

	@Test
	void whatWasSuspendedDoesNotComeBackByItself() {
		end(this.verified.get(0));
		lookAgain();
		verifyAgain();
		end(verifyAgain());
		lookAgain();

		assertThat(now().stateOn(this.approval.term().starts())).isEqualTo(Approval.State.SUSPENDED);
	}

	@Test
	void aReviewerLiftsItOnceItsReasonIsBack() {
		end(this.verified.get(0));
		lookAgain();
		Person reviewer = this.cast.with(Role.REVIEWER);
		assertThat(post(reviewer, "/lift").param("reason", "It is back")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("It cannot be lifted yet. The risk is");

		verifyAgain();

		assertThat(post(this.asker, "/lift").param("reason", "It is back")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(reviewer, "/lift").param("reason", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(reviewer, "/lift").param("reason", "The proxy is back")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(now().stateOn(this.approval.term().starts())).isEqualTo(Approval.State.ACTIVE);
		assertThat(acts()).containsExactly("approval.granted", "approval.suspended", "approval.lifted");
	}

	private long verifyAgain() {
		String control = this.jdbc.sql("select control from verification where id = :id")
			.param("id", this.verified.get(0))
			.query(String.class)
			.single();
		long number = this.controls.verify(this.cast.with(Role.REVIEWER).id(), null, control,
				Reach.edition(Granting.EDITION), new Evidence("https://example.org/proof", null, "Tried it again"),
				null);
		this.verified = Stream.concat(this.verified.stream(), Stream.of(number)).toList();
		return number;
	}

}
