package org.weighhouse.web.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.engine.Verdict.Demand;
import org.weighhouse.engine.Verdict.Route;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.request.DeskFixture.Heard;
import org.weighhouse.web.request.DeskFixture.Staff;
import org.weighhouse.web.request.StandingApprovals.Cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BehindTheDesk(value = "people who left, and a verdict that was stored by nobody", of = { "REQ-", "person:" })
@SiteTest
@Import(DeskFixture.class)
class DeskIntegrationTests {

	private static final String EDITION = "claude-code/managed-default";

	@Autowired
	private Desk desk;

	@Autowired
	private Requests requests;

	@Autowired
	private Lapsing lapsing;

	@Autowired
	private Projects projects;

	@Autowired
	private AuditLog audit;

	@Autowired
	private People people;

	@Autowired
	private Judge judge;

	@Autowired
	private TestClock clock;

	@Autowired
	private Heard heard;

	@Autowired
	private Staff staff;

	@Autowired
	private JdbcClient jdbc;

	private long employee;

	private long reviewer;

	private long owner;

	@BeforeEach
	void hire() {
		this.clock.reset();
		this.judge.says(Verdicts.of("TWO_PEOPLE", "first"));
		this.employee = this.staff.hire(Role.EMPLOYEE);
		this.reviewer = this.staff.hire(Role.REVIEWER);
		this.owner = this.staff.hire(Role.OWNER);
	}

	@Test
	void twoPeopleDecideInOrderAndTheApprovalIsTold() {
		Request request = submitted();
		long number = request.number();
		request = this.desk.approve(this.reviewer, number,
				said(request, new Tightening(List.of(" Only in the pilot "), LocalDate.parse("2027-01-31"), null)));
		assertThat(request.state()).isEqualTo(State.IN_REVIEW);
		assertThat(this.heard.of(number)).isEmpty();
		request = this.desk.approve(this.owner, number, said(request, new Tightening(List.of(), null, "INTERNAL")));
		assertThat(request.state()).isEqualTo(State.APPROVED);
		assertThat(this.heard.of(number)).singleElement().satisfies((approved) -> {
			assertThat(approved.from()).isEqualTo("2026-11-23");
			assertThat(approved.until()).isEqualTo("2027-01-31");
			assertThat(approved.added()).containsExactly("Only in the pilot");
			assertThat(approved.demanded()).extracting(Demand::condition).containsExactly("REGISTER_ENTRY");
			assertThat(approved.dataCeiling()).isEqualTo("INTERNAL");
			assertThat(approved.decidedBy()).containsExactly(this.reviewer, this.owner);
			assertThat(approved.joins()).isNull();
			assertThat(approved.asked().people()).isEqualTo(6);
		});
		assertThat(history(number)).containsExactly("request.drafted null DRAFT", "request.submitted DRAFT IN_REVIEW",
				"request.step-approved IN_REVIEW IN_REVIEW", "request.approved IN_REVIEW APPROVED");
	}

	@Test
	void anApprovalEndsWhenPolicySaysAtTheLatest() {
		Request request = submitted();
		request = this.desk.approve(this.reviewer, request.number(), said(request));
		this.clock.pass(Duration.ofDays(3));
		request = this.desk.approve(this.owner, request.number(), said(request));
		assertThat(request.until()).isEqualTo(LocalDate.parse("2026-11-26").plusDays(180));
	}

	@Test
	void nothingIsLoosened() {
		Request request = submitted();
		Tightening looser = new Tightening(List.of("a\u0000"), LocalDate.parse("2027-05-23"), "RESTRICTED");
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> this.desk.approve(this.reviewer, request.number(),
					new Said(request.version(), 1, sha256(request), " ", looser)))
			.satisfies((refused) -> assertThat(refused.violations())
				.extracting((each) -> each.field() + " " + each.problem())
				.containsExactly("reason missing", "conditions control", "until looser", "dataCeiling looser"));
		Tightening latest = new Tightening(List.of(), LocalDate.parse("2027-05-22"), "CONFIDENTIAL");
		this.desk.approve(this.reviewer, request.number(),
				new Said(request.version(), 1, sha256(request), "Fine", latest));
	}

	@Test
	void whoeverComesSecondIsToldWhoWasFaster() {
		Request request = submitted();
		this.desk.deny(this.reviewer, request.number(), said(request));
		long second = this.staff.hire(Role.REVIEWER);
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> this.desk.approve(second, request.number(), said(request)))
			.satisfies((stale) -> {
				assertThat(stale.state()).isEqualTo(State.DENIED);
				assertThat(stale.what()).isEqualTo("request.denied");
				assertThat(stale.actor()).isEqualTo("person:" + this.reviewer);
			});
	}

	@Test
	void policyAloneApprovesAndIsRecordedAsSuch() {
		this.judge.says(Verdicts.of("POLICY", "first"));
		Request request = submitted();
		assertThat(request.state()).isEqualTo(State.APPROVED);
		assertThat(this.heard.of(request.number())).singleElement()
			.satisfies((approved) -> assertThat(approved.decidedBy()).isEmpty());
		assertThat(this.audit.history(request.name())).last()
			.satisfies((entry) -> assertThat(entry.act().actor()).isEqualTo(Act.POLICY));
	}

	@Test
	void policyAloneDeniesAndNamesTheSmallestWayDown() {
		this.judge.says(Verdicts.of("DENY", "first"));
		Request request = submitted();
		assertThat(request.state()).isEqualTo(State.DENIED);
		assertThat(this.heard.of(request.number())).isEmpty();
		assertThat(this.audit.history(request.name())).last()
			.satisfies((entry) -> assertThat(entry.act().details()).containsEntry("wayDown", "M02"));
	}

	@Test
	void whatUnknownsAloneCouldProhibitStaysADraft() {
		this.judge.says(Verdicts.of(Route.SETTLE_FIRST, "first"));
		Request draft = this.desk.draft(this.employee, draft("CONFIDENTIAL"));
		assertThatExceptionOfType(NotSettled.class)
			.isThrownBy(() -> this.desk.submit(this.employee, draft.number(), draft.version()))
			.satisfies((refused) -> assertThat(refused.questions()).containsExactly("regulated"));
		assertThat(get(draft.number()).state()).isEqualTo(State.DRAFT);
		assertThat(history(draft.number())).containsExactly("request.drafted null DRAFT");
	}

	@Test
	void whatBecomesUnsettledInReviewIsNotApprovedUntilItIsSettled() {
		Request request = submitted();
		this.judge.says(Verdicts.of(Route.SETTLE_FIRST, "second"));
		Request unsettled = this.desk.takeNewVerdict(this.reviewer, request.number(), request.version(), now());
		assertThat(unsettled.state()).isEqualTo(State.IN_REVIEW);
		assertThatExceptionOfType(NotSettled.class)
			.isThrownBy(() -> this.desk.approve(this.reviewer, unsettled.number(), said(unsettled)));
		this.judge.says(Verdicts.of("REVIEWER", "third"));
		Request settled = this.desk.takeNewVerdict(this.reviewer, request.number(), unsettled.version(), now());
		assertThat(this.desk.approve(this.reviewer, settled.number(), said(settled)).state()).isEqualTo(State.APPROVED);
	}

	@Test
	void nobodyDecidesOnAVerdictThatIsNoLongerTheOneOfNow() {
		Request request = submitted();
		Request half = this.desk.approve(this.reviewer, request.number(), said(request));
		this.judge.says(Verdicts.of("CISO", "second"));
		assertThatExceptionOfType(VerdictChanged.class)
			.isThrownBy(() -> this.desk.approve(this.owner, half.number(), said(half)));
		assertThatExceptionOfType(VerdictChanged.class)
			.isThrownBy(() -> this.desk.takeNewVerdict(this.owner, half.number(), half.version(), sha256(half)));
		Request taken = this.desk.takeNewVerdict(this.owner, half.number(), half.version(), now());
		assertThat(taken.revisions()).hasSize(2);
		assertThat(taken.decisions()).singleElement().satisfies((old) -> assertThat(old.revision()).isEqualTo(1));
		assertThat(taken.openStep()).satisfies((step) -> assertThat(step.role()).isEqualTo(Role.REVIEWER));
		assertThat(this.desk.approve(this.reviewer, taken.number(), said(taken)).decisions()).hasSize(2);
	}

	@Test
	void theSameVerdictIsNotTakenAgain() {
		Request request = submitted();
		assertThatExceptionOfType(SameVerdict.class).isThrownBy(
				() -> this.desk.takeNewVerdict(this.reviewer, request.number(), request.version(), sha256(request)));
	}

	@Test
	void aVerdictThatWasAlteredInTheDatabaseIsNotDecidedOn() {
		Request request = submitted();
		this.jdbc.sql("""
				insert into request_revision (request, number, rule_base, verdict, sha256, profile_sha256, use_sha256,
					controls_sha256, origins, ceilings, environment, population, made_at)
				select request, 2, rule_base, replace(verdict, 'MEDIUM', 'LOW'), sha256, profile_sha256, use_sha256,
					controls_sha256, origins, ceilings, environment, population, made_at
				from request_revision where request = :id
				""").param("id", request.number()).update();
		assertThatExceptionOfType(AlteredVerdict.class)
			.isThrownBy(() -> this.desk.approve(this.reviewer, request.number(), said(request)));
	}

	@Test
	void theClockOfTheStepStandsStillWhileAQuestionWaits() {
		Request request = submitted();
		assertThat(due(request)).isEqualTo("2026-11-26T12:00:00Z");
		this.clock.pass(Duration.ofDays(1));
		request = this.desk.ask(this.reviewer, request.number(), request.version(), "Which repositories?");
		assertThat(request.state()).isEqualTo(State.INFO_REQUESTED);
		assertThat(request.openStep()).satisfies((step) -> assertThat(step.left()).hasDays(2));
		this.clock.pass(Duration.ofDays(6));
		request = this.desk.answer(this.employee, request.number(), request.version(), "Only shipping-api");
		assertThat(request.questions()).singleElement()
			.satisfies((question) -> assertThat(question.answer()).isEqualTo("Only shipping-api"));
		assertThat(due(get(request.number()))).isEqualTo("2026-12-02T12:00:00Z");
	}

	@Test
	void whatNobodyTouchesLapsesAndOnlyOnce() {
		Request waiting = submitted();
		this.clock.pass(Duration.ofDays(1));
		Request asked = submitted("INTERNAL");
		asked = this.desk.ask(this.reviewer, asked.number(), asked.version(), "Why?");
		this.clock.pass(Duration.ofDays(14));
		this.lapsing.sweep();
		assertThat(get(asked.number()).state()).isEqualTo(State.INFO_REQUESTED);
		this.clock.pass(Duration.ofSeconds(1));
		this.lapsing.sweep();
		this.lapsing.sweep();
		assertThat(get(asked.number()).state()).isEqualTo(State.LAPSED);
		assertThat(get(waiting.number()).state()).isEqualTo(State.IN_REVIEW);
		assertThat(history(asked.number())).filteredOn((line) -> line.startsWith("request.lapsed"))
			.containsExactly("request.lapsed INFO_REQUESTED LAPSED");
		this.clock.pass(Duration.ofDays(16));
		this.lapsing.sweep();
		assertThat(get(waiting.number()).state()).isEqualTo(State.LAPSED);
	}

	@Test
	void thePersonWhoAsksAsksOnceForTheSameUse() {
		Request first = submitted();
		Request again = this.desk.draft(this.employee, draft("CONFIDENTIAL"));
		assertThatExceptionOfType(AlreadyOpen.class)
			.isThrownBy(() -> this.desk.submit(this.employee, again.number(), again.version()))
			.satisfies((refused) -> assertThat(refused.other()).isEqualTo(first.number()));
		this.desk.withdraw(this.employee, first.number(), first.version(), "");
		this.desk.submit(this.employee, again.number(), again.version());
	}

	@Test
	void everythingWrongWithADraftIsSaidAtOnce() {
		Draft wrong = new Draft("claude-code/none", "none", "none",
				Map.of("dataClass", "HUGE", "execCapability", "NONE", "nothing", "NONE"), "x\u0007", "Apollo", 0);
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> this.desk.draft(this.employee, wrong))
			.satisfies((refused) -> assertThat(refused.violations())
				.extracting((each) -> each.field() + " " + each.problem())
				.containsExactlyInAnyOrder("edition unknown", "preset unknown", "blueprint unknown",
						"dataClass unknownAnswer", "execCapability notYours", "nothing unknownQuestion",
						"project unknown", "people range", "purpose control"));
	}

	@Test
	void onlyProjectsOfTheListAreNamed() {
		long administrator = this.staff.hire(Role.ADMINISTRATOR);
		String project = "Apollo " + administrator;
		assertThatExceptionOfType(RoleMissing.class).isThrownBy(() -> this.projects.add(this.reviewer, project));
		this.projects.add(administrator, project);
		Draft named = new Draft(EDITION, null, null, Map.of(), "Why", project, 1);
		Request draft = this.desk.draft(this.employee, named);
		this.projects.retire(administrator, project);
		assertThat(this.projects.active()).doesNotContain(project);
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> this.desk.submit(this.employee, draft.number(), draft.version()));
	}

	@Test
	void aDraftIsForItsRequesterAndCompliance() {
		Request draft = this.desk.draft(this.employee, draft("CONFIDENTIAL"));
		assertThat(get(draft.number(), this.employee)).isNotNull();
		assertThat(get(draft.number(), this.staff.hire(Role.COMPLIANCE))).isNotNull();
		assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> get(draft.number(), this.reviewer));
	}

	@Test
	void whatWasSentIsForThoseWhoDecide() {
		Request request = submitted();
		assertThat(get(request.number(), this.staff.hire(Role.LEGAL))).isNotNull();
		for (Role role : List.of(Role.EMPLOYEE, Role.ADMINISTRATOR, Role.POLICY_AUTHOR)) {
			long other = this.staff.hire(role);
			assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> get(request.number(), other));
			assertThatExceptionOfType(NoSuchRequest.class)
				.isThrownBy(() -> this.desk.deny(other, request.number(), said(request)));
		}
	}

	@Test
	void whoHasLeftActsNoMore() {
		this.jdbc.sql("update person set active = false where id = :id").param("id", this.employee).update();
		assertThatExceptionOfType(NoLongerHere.class)
			.isThrownBy(() -> this.desk.draft(this.employee, draft("CONFIDENTIAL")));
	}

	@Test
	void aStandingApprovalIsJoinedWithOneReviewer() {
		this.judge.says(Verdicts.of("CISO", "first"));
		this.judge.covers(this.employee, new Cover(7, true, LocalDate.parse("2026-12-31")));
		Request request = submitted();
		assertThat(request.steps()).extracting(Step::role).containsExactly(Role.REVIEWER);
		assertThat(get(request.number()).revisions()).extracting(Revision::cover)
			.containsExactly(new Cover(7, true, LocalDate.parse("2026-12-31")));
	}

	@Test
	void aStandingApprovalDoesNotCoverWhatIsDenied() {
		this.judge.says(Verdicts.of("DENY", "first"));
		this.judge.covers(this.employee, new Cover(7, false, LocalDate.parse("2026-12-31")));
		assertThat(submitted().state()).isEqualTo(State.DENIED);
	}

	@Test
	void theRealJudgeIsAsked() {
		this.judge.says(null);
		Request draft = this.desk.draft(this.employee, new Draft("7-zip/desktop", "developer-laptop", null,
				Map.of("dataClass", "INTERNAL"), "Unpacking", null, 1));
		Request request = this.desk.submit(this.employee, draft.number(), draft.version());
		assertThat(request.steps()).extracting(Step::role).containsExactly(Role.REVIEWER, Role.OWNER);
		request = this.desk.approve(this.reviewer, request.number(), said(request));
		request = this.desk.approve(this.owner, request.number(), said(request));
		assertThat(request.state()).isEqualTo(State.APPROVED);
		assertThat(request.revisions()).singleElement().satisfies((revision) -> {
			assertThat(Sha256.of(revision.json())).isEqualTo(revision.sha256());
			assertThat(revision.scope().ceilings()).containsExactly("PUBLIC", "INTERNAL");
			assertThat(revision.scope().environment()).isEqualTo("DEV_LAPTOP");
		});
	}

	private Request submitted() {
		return submitted("CONFIDENTIAL");
	}

	private Request submitted(String dataClass) {
		Request draft = this.desk.draft(this.employee, draft(dataClass));
		return this.desk.submit(this.employee, draft.number(), draft.version());
	}

	private static Draft draft(String dataClass) {
		String edition = dataClass.equals("CONFIDENTIAL") ? EDITION : "7-zip/desktop";
		return new Draft(edition, null, null, Map.of("dataClass", dataClass), "Refactoring", null, 6);
	}

	private static Said said(Request request) {
		return said(request, Tightening.none());
	}

	private static Said said(Request request, Tightening tightening) {
		return new Said(request.version(), request.revisions().size(), sha256(request), "Looked at it", tightening);
	}

	private static String sha256(Request request) {
		return request.revisions().get(request.revisions().size() - 1).sha256();
	}

	/** SHA-256 of what the judge says now. */
	private String now() {
		return this.judge.sha256();
	}

	private static Instant due(Request request) {
		Step step = request.openStep();
		return (step != null && step.dueAt() != null) ? step.dueAt() : Instant.MAX;
	}

	private Request get(long number) {
		return get(number, this.employee);
	}

	private Request get(long number, long person) {
		return this.requests.get(number, this.people.find(person).orElseThrow());
	}

	private List<String> history(long number) {
		return this.audit.history("REQ-" + number)
			.stream()
			.map(AuditEntry::act)
			.map((act) -> act.what() + " " + act.from() + " " + act.to())
			.toList();
	}

}
