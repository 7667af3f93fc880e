package org.weighhouse.web.request;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weighhouse.web.account.Mandate;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.request.Decision.Word;
import org.weighhouse.web.request.Transition.When;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A delegate decides in the place of somebody, and never makes one word of two.
 */
class DelegateTests {

	private static final Person REQUESTER = new Person(1, "Requester", Set.of(Role.OWNER));

	private static final Person REVIEWER = new Person(2, "Reviewer", Set.of(Role.REVIEWER, Role.OWNER));

	private static final Person OWNER = new Person(3, "Owner", Set.of(Role.OWNER));

	private final Request request = Request.draft(41, Kind.USE, REQUESTER.id(),
			new Draft("claude-code/managed-default", null, null, Map.of(), "Why", null, 6), Occasion.none(),
			TestClock.MONDAY);

	@BeforeEach
	void submit() {
		Assessed judged = Verdicts.judged(this.request.use(), Verdicts.of("TWO_PEOPLE", "first"));
		Scope scope = Scope.of(judged.verdict(), Verdicts.RULE_BASE.rulebook());
		this.request.submit(REQUESTER, new Plan(Revision.of(1, judged, scope, TestClock.MONDAY, null, null),
				When.STEPS_PLANNED, List.of(step(1, Role.REVIEWER), step(2, Role.OWNER))), TestClock.MONDAY);
	}

	@Test
	void aDelegateDecidesInTheirOwnNameForAnother() {
		approve(standingIn(7, Role.REVIEWER, REVIEWER));
		assertThat(this.request.decisions()).singleElement().satisfies((said) -> {
			assertThat(said.person()).isEqualTo(7);
			assertThat(said.onBehalfOf()).isEqualTo(REVIEWER.id());
		});
	}

	@Test
	void whoeverHoldsTheRoleThemselvesDecidesForThemselves() {
		Person both = new Person(7, "Both", Set.of(Role.REVIEWER), List.of(new Mandate(Role.REVIEWER, REVIEWER.id())));
		approve(both);
		assertThat(this.request.decisions()).singleElement().extracting(Decision::onBehalfOf).isNull();
	}

	@Test
	void aMandateForAnotherRoleIsNone() {
		assertRefused(RoleMissing.class, standingIn(7, Role.OWNER, OWNER));
	}

	@Test
	void nobodyDecidesInThePlaceOfWhoeverAsked() {
		approve(REVIEWER);
		assertRefused(ForWhoeverAsked.class, standingIn(7, Role.OWNER, REQUESTER));
	}

	@Test
	void whoeverAskedDecidesForNobody() {
		Person asking = new Person(REQUESTER.id(), "Requester", Set.of(),
				List.of(new Mandate(Role.REVIEWER, REVIEWER.id())));
		assertRefused(OwnRequest.class, asking);
	}

	@Test
	void somebodyWhoHasDecidedIsNotHeardAgainThroughADelegate() {
		approve(REVIEWER);
		assertRefused(SamePersonTwice.class, standingIn(7, Role.OWNER, REVIEWER));
		approve(standingIn(7, Role.OWNER, OWNER));
		assertThat(this.request.state()).isEqualTo(State.APPROVED);
	}

	@Test
	void somebodyWhoWasHeardThroughADelegateDoesNotDecideAgain() {
		approve(standingIn(7, Role.REVIEWER, REVIEWER));
		assertRefused(SamePersonTwice.class, REVIEWER);
		approve(OWNER);
		assertThat(this.request.state()).isEqualTo(State.APPROVED);
	}

	@Test
	void aDelegateOfTwoIsHeardOnce() {
		Person twice = new Person(7, "Delegate", Set.of(),
				List.of(new Mandate(Role.REVIEWER, REVIEWER.id()), new Mandate(Role.OWNER, OWNER.id())));
		approve(twice);
		assertRefused(SamePersonTwice.class, twice);
	}

	@Test
	void amongSeveralItIsForWhoeverHasNotSpokenAndDidNotAsk() {
		approve(REVIEWER);
		Person several = new Person(7, "Delegate", Set.of(), List.of(new Mandate(Role.OWNER, REQUESTER.id()),
				new Mandate(Role.OWNER, REVIEWER.id()), new Mandate(Role.OWNER, OWNER.id())));
		assertThat(this.request.giver(several)).isEqualTo(OWNER.id());
		approve(several);
		assertThat(this.request.decisions().get(1).onBehalfOf()).isEqualTo(OWNER.id());
	}

	@Test
	void whoStandsInForADeciderSeesWhatWasSent() {
		assertThat(this.request.isVisibleTo(standingIn(7, Role.LEGAL, OWNER))).isTrue();
		assertThat(this.request.isVisibleTo(new Person(7, "Employee", Set.of(Role.EMPLOYEE)))).isFalse();
	}

	private static Step step(int position, Role role) {
		return Step.planned(1, position, role, 1, Duration.ofDays(2));
	}

	private static Person standingIn(long id, Role role, Person giver) {
		return new Person(id, "Delegate", Set.of(Role.EMPLOYEE), List.of(new Mandate(role, giver.id())));
	}

	private void assertRefused(Class<? extends Refused> as, Person who) {
		assertThatExceptionOfType(as).isThrownBy(() -> approve(who));
		assertThat(this.request.admits(Move.APPROVE, who)).isFalse();
	}

	private void approve(Person who) {
		String sha256 = this.request.revisions().get(0).sha256();
		this.request.decide(who, Word.APPROVE,
				new Said(this.request.version(), 1, sha256, "Looked at it", Tightening.none()), sha256,
				TestClock.MONDAY);
	}

}
