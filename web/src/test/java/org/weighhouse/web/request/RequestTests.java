package org.weighhouse.web.request;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.request.Decision.Word;
import org.weighhouse.web.request.StandingApprovals.Cover;
import org.weighhouse.web.request.Transition.When;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequestTests {

	private static final Cover COVER = new Cover(7, true, LocalDate.parse("2026-12-31"));

	private static final Person REQUESTER = new Person(1, "Requester", Set.of());

	private final Request request = Request.draft(41, Kind.USE, REQUESTER.id(),
			new Draft("claude-code/managed-default", null, null, Map.of(), "Why", null, 6), Occasion.none(),
			TestClock.MONDAY);

	@Test
	void whoeverJoinsAStandingApprovalEndsWithIt() {
		submit(COVER, step(1, Role.REVIEWER, 1));
		say(2, Role.REVIEWER, Tightening.none());
		assertThat(this.request.approved()).satisfies((approved) -> {
			assertThat(approved.joins()).isEqualTo(7);
			assertThat(approved.until()).isEqualTo("2026-12-31");
		});
	}

	@Test
	void withoutOnePolicySaysWhenItEnds() {
		submit(null, step(1, Role.REVIEWER, 1));
		say(2, Role.REVIEWER, Tightening.none());
		assertThat(this.request.approved().joins()).isNull();
		assertThat(this.request.until()).isEqualTo("2027-05-22");
	}

	@Test
	void theStrictestWordOfAllHolds() {
		submit(null, step(1, Role.REVIEWER, 1), step(2, Role.OWNER, 1));
		say(2, Role.REVIEWER, new Tightening(List.of("one"), LocalDate.parse("2026-12-01"), "INTERNAL"));
		say(3, Role.OWNER, new Tightening(List.of("two"), LocalDate.parse("2027-01-01"), "CONFIDENTIAL"));
		assertThat(this.request.approved()).satisfies((approved) -> {
			assertThat(approved.until()).isEqualTo("2026-12-01");
			assertThat(approved.dataCeiling()).isEqualTo("INTERNAL");
			assertThat(approved.added()).containsExactly("one", "two");
		});
	}

	@Test
	void aStepOfTwoPeopleWaitsForTheSecond() {
		submit(null, step(1, Role.REVIEWER, 2));
		say(2, Role.REVIEWER, Tightening.none());
		assertThat(this.request.state()).isEqualTo(State.IN_REVIEW);
		assertThatExceptionOfType(SamePersonTwice.class).isThrownBy(() -> say(2, Role.REVIEWER, Tightening.none()));
		say(3, Role.REVIEWER, Tightening.none());
		assertThat(this.request.state()).isEqualTo(State.APPROVED);
	}

	@Test
	void oneRefusalEndsItEvenWhereOthersApproved() {
		submit(null, step(1, Role.REVIEWER, 1), step(2, Role.OWNER, 1), step(3, Role.CISO, 1));
		say(2, Role.REVIEWER, Tightening.none());
		Person owner = new Person(3, "Owner", Set.of(Role.OWNER));
		this.request.decide(owner, Word.DENY, said(Tightening.none()), sha256(), TestClock.MONDAY);
		assertThat(this.request.state()).isEqualTo(State.DENIED);
		assertThat(this.request.openStep()).isNull();
	}

	private void submit(@Nullable Cover cover, Step... steps) {
		Assessed judged = Verdicts.judged(this.request.use(), Verdicts.of("TWO_PEOPLE", "first"));
		Scope scope = Scope.of(judged.verdict(), Verdicts.RULE_BASE.rulebook());
		this.request.submit(REQUESTER, new Plan(Revision.of(1, judged, scope, TestClock.MONDAY, null, cover),
				When.STEPS_PLANNED, List.of(steps)), TestClock.MONDAY);
	}

	private static Step step(int position, Role role, int quorum) {
		return Step.planned(1, position, role, quorum, Duration.ofDays(2));
	}

	private void say(long person, Role role, Tightening tightening) {
		this.request.decide(new Person(person, "Somebody", Set.of(role)), Word.APPROVE, said(tightening), sha256(),
				TestClock.MONDAY);
	}

	private Said said(Tightening tightening) {
		return new Said(this.request.version(), 1, sha256(), "Looked at it", tightening);
	}

	private String sha256() {
		return this.request.revisions().get(0).sha256();
	}

}
