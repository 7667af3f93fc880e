package org.weighhouse.web.request;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.weighhouse.web.account.Mandate;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.request.Decision.Word;
import org.weighhouse.web.request.Occasion.Declared;
import org.weighhouse.web.request.Transition.By;
import org.weighhouse.web.request.Transition.When;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every state, every move, every set of roles, own and others' requests.
 */
class TransitionTests {

	private static final long REQUESTER = 1;

	private static final long CISO = 9;

	private static final Draft DRAFT = new Draft("claude-code/managed-default", null, null, Map.of(), "Why", null, 6);

	private static final List<Set<Role>> ROLES = allSetsOfRoles();

	private static final Plan FIRST = plan(1, "first");

	private static final Plan NEWER = plan(2, "newer");

	static Stream<Arguments> reachable() {
		return Stream.of(Kind.values())
			.flatMap((kind) -> Stream.of(State.values())
				.filter((state) -> state == State.DRAFT
						|| Transition.TABLE.stream().anyMatch((row) -> isOf(row, kind) && row.to() == state))
				.map((state) -> Arguments.of(kind, state)));
	}

	@ParameterizedTest
	@MethodSource("reachable")
	void whatNoRowAllowsIsRefusedByNameAndChangesNothing(Kind kind, State state) {
		for (Move move : Move.values()) {
			for (Set<Role> roles : ROLES) {
				for (boolean own : List.of(true, false)) {
					for (boolean twice : state.isOpen() ? List.of(true, false) : List.of(false)) {
						Request request = in(kind, state, twice);
						Person who = new Person(own ? REQUESTER : 2, "Somebody", roles);
						assertThat(outcome(request, move, who))
							.as(() -> "%s %s %s by %s, own %s, again %s".formatted(kind, state, move, roles, own,
									twice))
							.isEqualTo(expected(kind, state, move, roles, own, twice));
					}
				}
			}
		}
	}

	@Test
	void theRiskOwnerAloneDecidesTheOwnersStep() {
		Request request = in(Kind.EXCEPTION, State.IN_REVIEW, false);
		assertThat(outcome(request, Move.APPROVE, new Person(5, "Another owner", Set.of(Role.OWNER))))
			.isEqualTo("RiskOwnersStep IN_REVIEW");
		assertThat(outcome(request, Move.APPROVE, new Person(2, "The risk owner", Set.of(Role.OWNER))))
			.isEqualTo("done");
	}

	@Test
	void theRiskOwnerDecidesNoOtherStep() {
		Request request = sent(Kind.EXCEPTION, 2);
		assertThat(outcome(request, Move.APPROVE, new Person(2, "The risk owner", Set.of(Role.values()))))
			.isEqualTo("RiskOwnersStep IN_REVIEW");
		assertThat(outcome(request, Move.APPROVE, new Person(5, "Somebody", Set.of(Role.values())))).isEqualTo("done");
	}

	@Test
	void nobodyAcceptsTheRiskInThePlaceOfTheRiskOwner() {
		Request request = in(Kind.EXCEPTION, State.IN_REVIEW, false);
		assertThat(outcome(request, Move.APPROVE, delegate(2))).isEqualTo("ForWhoeverAsked IN_REVIEW");
		assertThat(outcome(request, Move.APPROVE, delegate(5))).isEqualTo("RiskOwnersStep IN_REVIEW");
	}

	@Test
	void nobodyReviewsAnEmergencyInThePlaceOfWhoeverDeclaredIt() {
		Request review = in(Kind.REVIEW, State.IN_REVIEW, false);
		assertThat(outcome(review, Move.APPROVE, delegate(CISO))).isEqualTo("ForWhoeverAsked IN_REVIEW");
		assertThat(outcome(review, Move.APPROVE, delegate(5))).isEqualTo("done");
	}

	/** Somebody who stands in for an owner, and holds no role. */
	private static Person delegate(long giver) {
		return new Person(6, "Delegate", Set.of(), List.of(new Mandate(Role.OWNER, giver)));
	}

	@Test
	void whoDeclaredAnEmergencyDoesNotReviewIt() {
		Request review = in(Kind.REVIEW, State.IN_REVIEW, false);
		assertThat(outcome(review, Move.APPROVE, new Person(CISO, "The CISO", Set.of(Role.values()))))
			.isEqualTo("OwnEmergency IN_REVIEW");
		assertThat(outcome(review, Move.APPROVE, new Person(5, "Another", Set.of(Role.values())))).isEqualTo("done");
	}

	@Test
	void noTwoRowsContradictEachOther() {
		assertThat(Transition.TABLE).allSatisfy((row) -> assertThat(Transition.TABLE)
			.filteredOn((other) -> other.from() == row.from() && other.move() == row.move()
					&& other.kinds().stream().anyMatch(row.kinds()::contains))
			.allSatisfy((other) -> assertThat(other.by()).isEqualTo(row.by()))
			.filteredOn((other) -> other.when() == row.when())
			.hasSize(1));
	}

	@Test
	void whatIsOverIsOver() {
		assertThat(Transition.TABLE).extracting(Transition::from)
			.containsOnly(State.DRAFT, State.IN_REVIEW, State.INFO_REQUESTED);
	}

	/** What the table says, read once more. */
	private static String expected(Kind kind, State state, Move move, Set<Role> roles, boolean own, boolean twice) {
		List<Transition> rows = Transition.TABLE.stream()
			.filter((row) -> isOf(row, kind) && row.from() == state && row.move() == move)
			.filter((row) -> row.by() != By.CLOCK && row.by() != By.ITSELF)
			.toList();
		if (rows.isEmpty()) {
			return "NotPossibleNow " + state;
		}
		if (rows.get(0).by() == By.REQUESTER) {
			return own ? "done" : "NotYours " + state;
		}
		if (own) {
			return "OwnRequest " + state;
		}
		if (rows.get(0).by() == By.CISO) {
			return roles.contains(Role.CISO) ? "done" : "RoleMissing " + state;
		}
		if (!roles.contains(Role.OWNER)) {
			return "RoleMissing " + state;
		}
		return twice ? "SamePersonTwice " + state : "done";
	}

	private static String outcome(Request request, Move move, Person who) {
		long version = request.version();
		State state = request.state();
		int words = request.decisions().size();
		try {
			act(request, move, who);
			assertThat(request.version()).isEqualTo(version + 1);
			assertThat(Transition.TABLE).anyMatch((row) -> isOf(row, request.kind()) && row.from() == state
					&& row.move() == move && row.to() == request.state());
			return "done";
		}
		catch (Refused ex) {
			assertThat(request.version()).isEqualTo(version);
			assertThat(request.decisions()).hasSize(words);
			return ex.getClass().getSimpleName() + " " + request.state();
		}
	}

	private static void act(Request request, Move move, Person who) {
		switch (move) {
			case CHANGE -> request.change(who, DRAFT, TestClock.MONDAY);
			case SUBMIT -> request.submit(who, FIRST, TestClock.MONDAY);
			case ASK -> request.ask(who, "What for?", TestClock.MONDAY);
			case ANSWER -> request.answer(who, "For work", TestClock.MONDAY);
			case APPROVE -> request.decide(who, Word.APPROVE, said(request), sha256(request), TestClock.MONDAY);
			case DENY -> request.decide(who, Word.DENY, said(request), sha256(request), TestClock.MONDAY);
			case TAKE_NEW_VERDICT -> request.takeNewVerdict(who, NEWER, TestClock.MONDAY);
			case ASSIGN -> request.assign(who, TestClock.MONDAY);
			case UNASSIGN -> request.unassign(who, TestClock.MONDAY);
			case WITHDRAW -> request.withdraw(who, TestClock.MONDAY);
			case DECLARE -> request.declare(who, FIRST, "At once", null, TestClock.MONDAY);
			case OPEN -> {
				request.admit(move, who);
				request.open(FIRST, TestClock.MONDAY);
			}
			case LAPSE -> {
				request.admit(move, who);
				request.lapse(TestClock.MONDAY);
			}
		}
	}

	/**
	 * In a state, with the owner's step open where one is; person 2 may have said the
	 * reviewer's word.
	 */
	private static Request in(Kind kind, State state, boolean twice) {
		long riskOwner = twice ? 4 : 2;
		if (state == State.DRAFT) {
			return draft(kind, riskOwner);
		}
		Request request = sent(kind, riskOwner);
		if (kind == Kind.EMERGENCY) {
			return request;
		}
		Person requester = new Person(REQUESTER, "Requester", Set.of());
		Person reviewer = new Person(twice ? 2 : 3, "Reviewer", Set.of(Role.REVIEWER));
		act(request, Move.APPROVE, reviewer);
		Person owner = new Person((kind == Kind.EXCEPTION) ? riskOwner : 4, "Owner", Set.of(Role.OWNER));
		switch (state) {
			case INFO_REQUESTED -> act(request, Move.ASK, owner);
			case APPROVED -> act(request, Move.APPROVE, owner);
			case DENIED -> act(request, Move.DENY, owner);
			case WITHDRAWN -> act(request, Move.WITHDRAW, requester);
			case LAPSED -> request.lapse(TestClock.MONDAY);
			case DRAFT, IN_REVIEW -> assertThat(request.state()).isEqualTo(State.IN_REVIEW);
		}
		return request;
	}

	private static Request draft(Kind kind, long riskOwner) {
		Occasion occasion = (kind == Kind.REVIEW) ? Occasion.review(new Declared(40, CISO, LocalDate.of(2026, 11, 25)))
				: Occasion.none();
		Request request = Request.draft(41, kind, REQUESTER, DRAFT, occasion, TestClock.MONDAY);
		if (kind == Kind.EXCEPTION) {
			request.begin(ExceptionTerms.asked(riskOwner, "Another tool", "Not yet rolled out", "Logs are read",
					LocalDate.of(2027, 1, 4)));
		}
		return request;
	}

	/** With its first step open; an emergency has none. */
	private static Request sent(Kind kind, long riskOwner) {
		Request request = draft(kind, riskOwner);
		switch (kind) {
			case EMERGENCY -> act(request, Move.DECLARE, new Person(CISO, "The CISO", Set.of(Role.CISO)));
			case REVIEW -> request.open(FIRST, TestClock.MONDAY);
			default -> act(request, Move.SUBMIT, new Person(REQUESTER, "Requester", Set.of()));
		}
		return request;
	}

	private static boolean isOf(Transition row, Kind kind) {
		return row.kinds().contains(kind);
	}

	private static Plan plan(int number, String note) {
		Assessed judged = Verdicts.judged(DRAFT.use(41), Verdicts.of("TWO_PEOPLE", note));
		Scope scope = Scope.of(judged.verdict(), Verdicts.RULE_BASE.rulebook());
		return new Plan(Revision.of(number, judged, scope, TestClock.MONDAY, null, null), When.STEPS_PLANNED,
				List.of(Step.planned(number, 1, Role.REVIEWER, 1, Duration.ofDays(2)),
						Step.planned(number, 2, Role.OWNER, 1, Duration.ofDays(2))));
	}

	private static Said said(Request request) {
		return new Said(request.version(), request.revisions().size(), sha256(request), "Looks fine", Tightening.none(),
				"The risk that is left");
	}

	private static String sha256(Request request) {
		Revision revision = request.revision();
		return (revision != null) ? revision.sha256() : "";
	}

	private static List<Set<Role>> allSetsOfRoles() {
		return IntStream.range(0, 1 << Role.values().length)
			.mapToObj((bits) -> Stream.of(Role.values())
				.filter((role) -> (bits >> role.ordinal() & 1) == 1)
				.collect(Collectors.toUnmodifiableSet()))
			.toList();
	}

}
