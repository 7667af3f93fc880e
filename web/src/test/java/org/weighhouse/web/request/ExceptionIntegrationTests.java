package org.weighhouse.web.request;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.DeskFixture.Heard;
import org.weighhouse.web.request.DeskFixture.Staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The road behind a denial: its door, its terms, and whoever answers for the risk.
 */
@SiteTest
@Import(DeskFixture.class)
class ExceptionIntegrationTests {

	@Autowired
	private Desk desk;

	@Autowired
	private ExceptionDesk exceptions;

	@Autowired
	private RequestRows rows;

	@Autowired
	private Judge judge;

	@Autowired
	private TestClock clock;

	@Autowired
	private Staff staff;

	@Autowired
	private Heard heard;

	@Autowired
	private AuditLog audit;

	private long requester;

	private long ciso;

	private long riskOwner;

	@BeforeEach
	void hire() {
		this.clock.reset();
		this.requester = this.staff.hire();
		this.ciso = this.staff.hire(Role.CISO);
		this.riskOwner = this.staff.hire(Role.OWNER);
	}

	@Test
	void theRiskOwnerAcceptsInWritingWhatTheRouteDenies() {
		this.judge.says(Verdicts.of(Verdicts.DOOR, "first"));
		Request asked = send(open(denied()));
		assertThat(asked.steps()).extracting(Step::role).containsExactly(Role.CISO, Role.OWNER);
		Request second = this.desk.approve(this.ciso, asked.number(), said(asked, null));
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> this.desk.approve(this.riskOwner, second.number(), said(second, " ")))
			.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field).containsExactly("acceptance"));
		Request granted = this.desk.approve(this.riskOwner, second.number(), said(second, "I bear the rest"));
		assertThat(granted.until()).isEqualTo(today().plusDays(Verdicts.DOOR_DAYS));
		assertThat(this.heard.of(granted.number())).singleElement().satisfies((told) -> {
			assertThat(told.kind()).isEqualTo(Kind.EXCEPTION);
			ExceptionTerms terms = Objects.requireNonNull(told.exception());
			assertThat(terms.acceptance()).isEqualTo("I bear the rest");
			assertThat(terms.acceptedBy()).isEqualTo(this.riskOwner);
		});
		assertThat(Objects.requireNonNull(this.rows.find(granted.number()).orElseThrow().terms()).acceptance())
			.isEqualTo("I bear the rest");
		assertThat(this.audit.history(granted.name()).get(4).act().details()).containsEntry("acceptance",
				"I bear the rest");
	}

	@Test
	void anotherOwnerDoesNotAcceptForTheRiskOwner() {
		this.judge.says(Verdicts.of(Verdicts.DOOR, "first"));
		Request asked = send(open(denied()));
		Request second = this.desk.approve(this.ciso, asked.number(), said(asked, null));
		assertThatExceptionOfType(RiskOwnersStep.class).isThrownBy(
				() -> this.desk.approve(this.staff.hire(Role.OWNER), second.number(), said(second, "I bear it")));
	}

	@Test
	void onlyWhoeverWasDeniedTakesTheDoor() {
		this.judge.says(Verdicts.of(Verdicts.DOOR, "first"));
		Request denied = denied();
		assertThatExceptionOfType(NotYours.class).isThrownBy(() -> this.exceptions.open(this.ciso, denied.number()));
		Request draft = this.exceptions.open(this.requester, denied.number());
		assertThat(draft.asked()).isEqualTo(denied.asked());
		assertThat(draft.occasion().door()).isEqualTo(denied.number());
	}

	@Test
	void theSameDoorIsTakenOnceAtATime() {
		this.judge.says(Verdicts.of(Verdicts.DOOR, "first"));
		Request denied = denied();
		Request draft = open(denied);
		assertThatExceptionOfType(AlreadyOpen.class).isThrownBy(() -> open(denied))
			.satisfies((ex) -> assertThat(ex.other()).isEqualTo(draft.number()));
		this.desk.withdraw(this.requester, draft.number(), draft.version(), "");
		assertThat(open(denied).state()).isEqualTo(State.DRAFT);
	}

	@Test
	void whereTheRulesNameNoExceptionThereIsNoDoor() {
		this.judge.says(Verdicts.of("DENY", "first"));
		Request denied = denied();
		assertThatExceptionOfType(NoDoor.class).isThrownBy(() -> open(denied));
	}

	@Test
	void whatPeopleDeniedHasTheDoorOfTheTable() {
		this.judge.says(Verdicts.of("TWO_PEOPLE", "first"));
		Request sent = denied();
		Request denied = this.desk.deny(this.staff.hire(Role.REVIEWER), sent.number(), said(sent, null));
		Request asked = send(open(denied));
		assertThat(asked.steps()).extracting(Step::role).containsExactly(Role.CISO, Role.LEGAL, Role.OWNER);
		assertThat(asked.latestEnd(today())).isEqualTo(today().plusDays(180));
	}

	@Test
	void whatIsStillOpenHasNoDoor() {
		this.judge.says(Verdicts.of("TWO_PEOPLE", "first"));
		Request sent = denied();
		assertThatExceptionOfType(NoDoor.class).isThrownBy(() -> open(sent));
	}

	@Test
	void aLineOfExceptionsEndsWithItsRenewals() {
		this.judge.says(Verdicts.of(Verdicts.DOOR, "first"));
		grant(open(denied()));
		grant(open(denied()));
		Request denied = denied();
		assertThatExceptionOfType(RenewalsUsedUp.class).isThrownBy(() -> open(denied))
			.satisfies((ex) -> assertThat(ex.renewals()).isEqualTo(1));
	}

	@Test
	void aDraftFromBeforeTheLineEndedIsNotSent() {
		this.judge.says(Verdicts.of(Verdicts.DOOR, "first"));
		Request early = terms(open(denied()));
		grant(open(denied()));
		grant(open(denied()));
		assertThatExceptionOfType(RenewalsUsedUp.class)
			.isThrownBy(() -> this.desk.submit(this.requester, early.number(), early.version()));
	}

	@Test
	void aNewVerdictWithoutADoorDenies() {
		this.judge.says(Verdicts.of(Verdicts.DOOR, "first"));
		Request asked = send(open(denied()));
		this.judge.says(Verdicts.of("DENY", "newer"));
		Request denied = this.desk.takeNewVerdict(this.ciso, asked.number(), asked.version(), this.judge.sha256());
		assertThat(denied.state()).isEqualTo(State.DENIED);
		assertThat(this.heard.denialsOf(denied.number())).singleElement()
			.satisfies((told) -> assertThat(told.by()).isNull());
	}

	@Test
	void theDraftStaysAboutWhatWasDenied() {
		this.judge.says(Verdicts.of(Verdicts.DOOR, "first"));
		Request draft = open(denied());
		Draft other = new Draft(draft.asked().edition(), null, null, Map.of("dataClass", "PUBLIC"), "Other", null, 1);
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> this.desk.change(this.requester, draft.number(), draft.version(), other))
			.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::problem).containsExactly("fixed"));
		Draft same = new Draft(draft.asked().edition(), null, null, Map.of(), "Said better", null, 2);
		assertThat(this.desk.change(this.requester, draft.number(), draft.version(), same).asked()).isEqualTo(same);
	}

	@Test
	void everythingWrongWithTheTermsIsToldAtOnce() {
		this.judge.says(Verdicts.of(Verdicts.DOOR, "first"));
		Request draft = open(denied());
		AskedTerms wrong = new AskedTerms(this.requester, "", " ", null, today().plusDays(Verdicts.DOOR_DAYS + 1));
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> this.exceptions.changeTerms(this.requester, draft.number(), draft.version(), wrong))
			.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field)
				.containsExactly("riskOwner", "alternative", "whyNot", "compensating", "migration"));
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> this.desk.submit(this.requester, draft.number(), draft.version()));
	}

	@Test
	void aUseHasNoTerms() {
		this.judge.says(Verdicts.of("TWO_PEOPLE", "first"));
		Request draft = this.desk.draft(this.requester, draft());
		assertThatExceptionOfType(NotAnException.class)
			.isThrownBy(() -> this.exceptions.changeTerms(this.requester, draft.number(), draft.version(), terms()));
	}

	/** What policy denies is denied at once. */
	private Request denied() {
		Request draft = this.desk.draft(this.requester, draft());
		return this.desk.submit(this.requester, draft.number(), draft.version());
	}

	private Request open(Request denied) {
		return this.exceptions.open(this.requester, denied.number());
	}

	private Request terms(Request draft) {
		return this.exceptions.changeTerms(this.requester, draft.number(), draft.version(), terms());
	}

	private Request send(Request draft) {
		Request ready = terms(draft);
		return this.desk.submit(this.requester, ready.number(), ready.version());
	}

	private void grant(Request draft) {
		Request asked = send(draft);
		Request second = this.desk.approve(this.ciso, asked.number(), said(asked, null));
		assertThat(this.desk.approve(this.riskOwner, asked.number(), said(second, "I bear the rest")).state())
			.isEqualTo(State.APPROVED);
	}

	private AskedTerms terms() {
		return new AskedTerms(this.riskOwner, "The internal assistant", "Not rolled out", "Logs are read weekly",
				today().plusDays(20));
	}

	private static Said said(Request seen, String acceptance) {
		Revision revision = Objects.requireNonNull(seen.revision());
		return new Said(seen.version(), revision.number(), revision.sha256(), "Looked at it", Tightening.none(),
				acceptance);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static Draft draft() {
		return new Draft("claude-code/managed-default", null, null, Map.of(), "Refactoring", null, 6);
	}

}
