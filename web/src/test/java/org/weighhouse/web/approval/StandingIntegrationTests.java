package org.weighhouse.web.approval;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.control.ControlDesk;
import org.weighhouse.web.control.Evidence;
import org.weighhouse.web.control.Reach;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.Kind;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.request.RoleMissing;
import org.weighhouse.web.request.Said;
import org.weighhouse.web.request.State;
import org.weighhouse.web.request.Step;
import org.weighhouse.web.request.Tightening;
import org.weighhouse.web.tool.Permission;
import org.weighhouse.web.tool.Permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BehindTheDesk(value = "no standing approvals but those of a test", of = "APR-")
@SiteTest
class StandingIntegrationTests {

	private static final String EDITION = "claude-code/managed-default";

	private static final String WORKSPACE = "standard-agent-workspace";

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
	private ApprovalDesk approvalDesk;

	@Autowired
	private Permissions permissions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ControlDesk controls;

	@Autowired
	private ActivePolicy policy;

	private Approval standing;

	@BeforeEach
	void standingForInternalData() {
		this.jdbc.sql("update approval set state = 'REVOKED' where standing").update();
		long reviewer = this.cast.with(Role.REVIEWER).id();
		this.policy.ruleBase()
			.rulebook()
			.findBlueprint(WORKSPACE)
			.controls()
			.forEach((control) -> this.controls.verify(reviewer, null, control, Reach.organisation().within(WORKSPACE),
					new Evidence("https://example.org/proof", null, "Tried it"), null));
		this.standing = granted(
				this.desk.draftStanding(this.cast.with(Role.REVIEWER).id(), draft("INTERNAL", WORKSPACE)));
	}

	private static Draft draft(String dataClass, String blueprint) {
		return new Draft(EDITION, "developer-laptop", blueprint,
				Map.of("dataClass", dataClass, "population", "ENGINEERING"), "For all developers", null, 1);
	}

	private Approval granted(Request draft) {
		Request request = this.desk.submit(draft.requester(), draft.number(), draft.version());
		while (request.state() == State.IN_REVIEW) {
			Revision revision = request.revision();
			assertThat(revision).isNotNull();
			Role role = request.steps().stream().filter(Step::isOpen).findFirst().orElseThrow().role();
			request = this.desk.approve(this.cast.with(role).id(), request.number(), new Said(request.version(),
					revision.number(), revision.sha256(), "Looked at it", Tightening.none()));
		}
		assertThat(request.state()).isEqualTo(State.APPROVED);
		Person all = this.cast.with(Role.COMPLIANCE);
		ApprovalRegister.Filter ofRequest = new ApprovalRegister.Filter(ApprovalRegister.View.ALL, "", null,
				request.number());
		long number = this.register.find(ofRequest, all, Pageable.ofSize(2)).getContent().get(0).number();
		return this.approvals.findById(number).orElseThrow();
	}

	private Request asked(Person asker, Draft draft) {
		Request request = this.desk.draft(asker.id(), draft);
		return this.desk.submit(asker.id(), request.number(), request.version());
	}

	@Test
	void whatIsStandingIsForOthersAndNotForWhoeverAsked() {
		assertThat(this.standing.isStanding()).isTrue();
		assertThat(this.standing.members()).isEmpty();
	}

	@Test
	void whoeverTakesItHasItAtOnce() {
		Person asker = this.cast.with();

		Request request = asked(asker, draft("INTERNAL", WORKSPACE));

		assertThat(request.kind()).isEqualTo(Kind.USE);
		assertThat(request.state()).isEqualTo(State.APPROVED);
		assertThat(this.permissions.of(asker, EDITION).word()).isEqualTo(Permission.Word.ALLOWED_IF);
		assertThat(request.until()).isEqualTo(this.standing.term().ends());
	}

	@Test
	void moreDataThanItReachesTakesTheUsualRoad() {
		assertThat(asked(this.cast.with(), draft("CONFIDENTIAL", WORKSPACE)).state()).isEqualTo(State.IN_REVIEW);
	}

	@Test
	void anotherWayTakesTheUsualRoad() {
		Draft onTheLaptop = new Draft(EDITION, "developer-laptop", null,
				Map.of("dataClass", "INTERNAL", "population", "ENGINEERING"), "On my laptop", null, 1);

		assertThat(asked(this.cast.with(), onTheLaptop).state()).isEqualTo(State.IN_REVIEW);
	}

	@Test
	void onceItIsTakenBackNobodyJoins() {
		this.approvalDesk.revoke(this.cast.with(Role.CISO), this.standing.number(), "An incident");

		assertThat(asked(this.cast.with(), draft("INTERNAL", WORKSPACE)).state()).isEqualTo(State.IN_REVIEW);
	}

	@Test
	void thePageOfTheToolSaysThatItCanBeHadToday() {
		assertThat(this.permissions.of(this.cast.with(), EDITION).ways()).extracting((way) -> way.remark().code())
			.containsExactly("join", "ask");
		assertThat(this.site.get().uri("/tools/claude-code?edition=managed-default")).hasStatusOk()
			.bodyText()
			.contains("Take it in the Standard agent workspace, with data up to Internal: today");
		assertThat(this.site.get().uri("/blueprints/" + WORKSPACE)).hasStatusOk()
			.bodyText()
			.contains("How to get it", this.standing.name());
		assertThat(this.site.get().uri("/blueprints/none")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whoeverTakesItBeginsWithTheDataThatItIsFor() {
		assertThat(this.permissions.of(this.cast.with(), EDITION).ways()).extracting(Permission.Way::address)
			.satisfiesExactly((take) -> assertThat(take).contains("blueprint=" + WORKSPACE, "dataClass=INTERNAL"),
					(ask) -> assertThat(ask).doesNotContain("blueprint", "dataClass"));
	}

	@Test
	void onlyAReviewerAsksForAllAndNeverWithoutAWay() {
		assertThatExceptionOfType(RoleMissing.class)
			.isThrownBy(() -> this.desk.draftStanding(this.cast.with().id(), draft("INTERNAL", WORKSPACE)));
		Person reviewer = this.cast.with(Role.REVIEWER);
		assertThat(this.site.post()
			.uri("/blueprints/" + WORKSPACE + "/standing")
			.with(this.cast.as(reviewer))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("edition", "none/none")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("There is a problem", "none/none");
	}

}
