package org.weighhouse.web.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.weighhouse.web.approval.SecondLook.Outcome;
import org.weighhouse.web.tool.Versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApprovalTests {

	private static final SecondLook STANDS = new SecondLook(Outcome.STANDS, List.of());

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	@Test
	void itsLastDayStillCountsAndTheNextDoesNot() {
		Approval approval = Approved.plain();

		assertThat(approval.stateOn(Approved.LAST)).isEqualTo(Approval.State.ACTIVE);
		assertThat(approval.stateOn(Approved.LAST.plusDays(1))).isEqualTo(Approval.State.EXPIRED);
	}

	@Test
	void beforeItsFirstDayItAllowsNothing() {
		assertThat(Approved.plain().stateOn(Approved.FIRST.minusDays(1))).isEqualTo(Approval.State.PENDING_START);
	}

	@Test
	void whatIsTakenBackStaysSo() {
		Approval approval = Approved.plain();

		approval.revoke(Approved.FIRST, NOW);

		assertThat(approval.stateOn(Approved.LAST.plusDays(1))).isEqualTo(Approval.State.REVOKED);
		assertThatExceptionOfType(NotInEffect.class).isThrownBy(() -> approval.revoke(Approved.FIRST, NOW));
	}

	@Test
	void whatEndedCannotBeTakenBack() {
		assertThatExceptionOfType(NotInEffect.class)
			.isThrownBy(() -> Approved.plain().revoke(Approved.LAST.plusDays(1), NOW))
			.satisfies((refusal) -> assertThat(refusal.state()).isEqualTo(Approval.State.EXPIRED));
	}

	@Test
	void itIsLeftOpenOnlyUntilSomebodyWroteItsEndDown() {
		Approval approval = Approved.plain();
		assertThat(approval.isLeftOpenPast(Approved.LAST)).isFalse();
		assertThat(approval.isLeftOpenPast(Approved.LAST.plusDays(1))).isTrue();

		approval.expire(Approved.LAST.plusDays(1), NOW);

		assertThat(approval.isLeftOpenPast(Approved.LAST.plusDays(2))).isFalse();
		assertThat(approval.endedAt()).isEqualTo(NOW);
	}

	@Test
	void aConditionIsMetOnceSomebodyShowsIt() {
		Approval approval = Approved.of(Approved.ANYWHERE, ApprovalCondition.demanded("M24"),
				ApprovalCondition.added("Only on weekdays"));

		approval.meet(1, "https://example.org/schedule", Approved.HOLDER, Approved.FIRST);

		assertThat(approval.conditions()).extracting(ApprovalCondition::isMet).containsExactly(false, true);
		assertThat(approval.conditions().get(1).evidence()).isEqualTo("https://example.org/schedule");

		approval.reopen(1, Approved.FIRST);

		assertThat(approval.conditions()).noneMatch(ApprovalCondition::isMet);
	}

	@Test
	void aConditionThatIsNotThereIsRefused() {
		assertThatExceptionOfType(NoSuchApproval.class)
			.isThrownBy(() -> Approved.plain().meet(0, "words", Approved.HOLDER, Approved.FIRST));
	}

	@Test
	void asManyMayUseItAsWereAskedFor() {
		Approval approval = Approved.plain();

		approval.admit(8, Approved.FIRST);
		approval.admit(8, Approved.FIRST);

		assertThat(approval.isMember(8)).isTrue();
		assertThatExceptionOfType(FullHouse.class).isThrownBy(() -> approval.admit(9, Approved.FIRST));
	}

	@Test
	void theHolderStays() {
		Approval approval = Approved.plain();
		approval.admit(8, Approved.FIRST);

		approval.dismiss(8, Approved.FIRST);
		approval.dismiss(Approved.HOLDER, Approved.FIRST);

		assertThat(approval.members()).extracting(ApprovalMember::person).containsExactly(Approved.HOLDER);
	}

	@Test
	void nothingChangesInWhatIsOver() {
		Approval approval = Approved.of(Approved.ANYWHERE, ApprovalCondition.demanded("M24"));

		assertThatExceptionOfType(NotInEffect.class)
			.isThrownBy(() -> approval.meet(0, "words", Approved.HOLDER, Approved.LAST.plusDays(1)));
		assertThatExceptionOfType(NotInEffect.class).isThrownBy(() -> approval.admit(8, Approved.LAST.plusDays(1)));
	}

	@Test
	void whatIsSuspendedAllowsNothingUntilSomebodyLiftsIt() {
		Approval approval = Approved.plain();

		approval.suspend(Suspension.of(NOW, List.of(Reason.of("ruleBase")), "reconsideration:1"), Approved.FIRST);

		assertThat(approval.stateOn(Approved.FIRST)).isEqualTo(Approval.State.SUSPENDED);
		assertThatExceptionOfType(NotInEffect.class).isThrownBy(() -> approval.admit(8, Approved.FIRST));

		approval.lift(STANDS, Approved.FIRST, NOW);

		assertThat(approval.stateOn(Approved.FIRST)).isEqualTo(Approval.State.ACTIVE);
		assertThat(approval.suspension()).isNull();
	}

	@Test
	void pastItsLastDayASuspensionIsNotLifted() {
		Approval approval = Approved.plain();
		approval.suspend(Suspension.of(NOW, List.of(Reason.of("ruleBase")), "reconsideration:1"), Approved.FIRST);

		assertThatExceptionOfType(NotInEffect.class)
			.isThrownBy(() -> approval.lift(STANDS, Approved.LAST.plusDays(1), NOW));
		approval.lift(STANDS, Approved.LAST, NOW);
	}

	@Test
	void whatStillSpeaksAgainstItKeepsItSuspended() {
		Approval approval = Approved.plain();
		approval.suspend(Suspension.of(NOW, List.of(Reason.of("ruleBase")), "reconsideration:1"), Approved.FIRST);

		assertThatExceptionOfType(StillSuspended.class).isThrownBy(() -> approval
			.lift(new SecondLook(Outcome.SUSPEND, List.of(Reason.of("ruleBase"))), Approved.FIRST, NOW));
		assertThat(approval.stateOn(Approved.FIRST)).isEqualTo(Approval.State.SUSPENDED);

		approval.lift(new SecondLook(Outcome.RECERTIFY, List.of(Reason.of("ruleBase"))), Approved.FIRST, NOW);
		assertThat(approval.early()).isNotNull();
	}

	@Test
	void aSuspensionIsGivenUpAfterThirtyDays() {
		Approval approval = Approved.plain();
		approval.suspend(Suspension.of(NOW, List.of(Reason.of("ruleBase")), "reconsideration:1"), Approved.FIRST);

		assertThat(approval.isGivenUp(NOW.plus(Duration.ofDays(30)))).isFalse();
		assertThat(approval.isGivenUp(NOW.plus(Duration.ofDays(30)).plusMillis(1))).isTrue();
	}

	@Test
	void theDayToRenewEarlyDoesNotMoveWithFurtherReasons() {
		Approval approval = Approved.plain();

		assertThat(approval.recertify(List.of(Reason.of("ruleBase")), Approved.FIRST)).isTrue();
		assertThat(approval.recertify(List.of(Reason.of("ruleBase")), Approved.FIRST.plusDays(1))).isFalse();
		assertThat(approval.recertify(List.of(Reason.of("controlLost", "Proxy")), Approved.FIRST.plusDays(5))).isTrue();

		assertThat(approval.early()).isNotNull();
		assertThat(approval.early().until()).isEqualTo(Approved.FIRST.plusDays(30));
		assertThat(approval.stateOn(Approved.FIRST)).isEqualTo(Approval.State.ACTIVE);
	}

	@Test
	void aRenewalKeepsTheFirstDayAndThePeople() {
		Approval before = Approved.plain();
		before.admit(8, Approved.FIRST);

		Approval after = Approved.plain().afterwards(before, null);

		assertThat(after.lineage()).isEqualTo(new Lineage(Approved.FIRST, 1, before.number()));
		assertThat(after.isMember(8)).isTrue();
	}

	@Test
	void whoeverJoinsHasTheVersionsOfWhatTheyJoin() {
		Versions two = new Versions("2", "3");

		assertThat(Approved.plain().afterwards(null, two).versions()).isEqualTo(two);
		assertThat(Approved.plain().afterwards(null, null).lineage()).isEqualTo(Lineage.begun(Approved.FIRST));
	}

	@Test
	void whatIsReplacedIsOver() {
		Approval approval = Approved.plain();

		approval.supersede(Approved.FIRST, NOW);

		assertThat(approval.isOver(Approved.FIRST)).isTrue();
		assertThatExceptionOfType(NotInEffect.class).isThrownBy(() -> approval.revoke(Approved.FIRST, NOW));
		assertThatExceptionOfType(NotInEffect.class)
			.isThrownBy(() -> Approved.plain().supersede(Approved.LAST.plusDays(1), NOW));
	}

}
