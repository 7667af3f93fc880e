package org.weighhouse.web.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.TestDatabase;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.DeskFixture.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every pair of commands on one request at the same moment: one is done, the other is
 * told. Runs on the database of the test run; `weighhouse.races` says how often a pair;
 * without it most often on PostgreSQL, where several really write at once.
 */
@BehindTheDesk(value = "an empty queue to begin with", of = "REQ-")
@SiteTest
@Import(DeskFixture.class)
class RequestRacesIntegrationTests {

	private static final int RACES = Integer.getInteger("weighhouse.races", TestDatabase.POSTGRESQL ? 10 : 5);

	@Autowired
	private Desk desk;

	@Autowired
	private Judge judge;

	@Autowired
	private TestClock clock;

	@Autowired
	private Staff staff;

	@Autowired
	private AuditLog audit;

	@Autowired
	private JdbcClient jdbc;

	private final ExecutorService runners = Executors.newFixedThreadPool(2);

	private long first;

	private long second;

	@BeforeEach
	void hire() {
		this.clock.reset();
		this.first = this.staff.hire(Role.REVIEWER, Role.OWNER);
		this.second = this.staff.hire(Role.REVIEWER, Role.OWNER);
	}

	@AfterEach
	void stop() {
		this.runners.shutdownNow();
	}

	static Stream<Arguments> pairs() {
		List<Move> moves = Stream.of(Move.values())
			.filter((move) -> Transition.TABLE.stream()
				.anyMatch((row) -> row.move() == move && row.kinds().contains(Kind.USE)))
			.toList();
		return moves.stream()
			.flatMap((left) -> moves.stream()
				.filter((right) -> right.compareTo(left) >= 0)
				.map((right) -> Arguments.of(left, right)));
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void oneIsDoneAndTheOtherIsTold(Move left, Move right) throws Exception {
		long requester = this.staff.hire();
		State state = where(left, right);
		for (int race = 0; race < RACES; race++) {
			Request before = in(state, requester);
			boolean lapses = left == Move.LAPSE || right == Move.LAPSE;
			this.clock.pass(lapses ? Duration.ofDays(31) : Duration.ZERO);
			if (left == Move.TAKE_NEW_VERDICT || right == Move.TAKE_NEW_VERDICT) {
				this.judge.says(Verdicts.of("TWO_PEOPLE", "newer"));
			}
			CyclicBarrier together = new CyclicBarrier(2);
			Future<Outcome> one = this.runners.submit(racer(together, left, before, this.first));
			Future<Outcome> two = this.runners.submit(racer(together, right, before, this.second));
			check(before, List.of(one.get(1, TimeUnit.MINUTES), two.get(1, TimeUnit.MINUTES)),
					expected(state, left, right));
			this.clock.reset();
			putAway(requester);
		}
	}

	@Test
	void theSameUseAskedForTwiceIsOpenOnce() throws Exception {
		this.judge.says(Verdicts.of("TWO_PEOPLE", "first"));
		long requester = this.staff.hire();
		for (int race = 0; race < RACES; race++) {
			CyclicBarrier together = new CyclicBarrier(2);
			Request one = this.desk.draft(requester, draft());
			Request two = this.desk.draft(requester, draft());
			List<Outcome> outcomes = new ArrayList<>();
			for (Future<Outcome> each : List.of(this.runners.submit(racer(together, Move.SUBMIT, one, this.first)),
					this.runners.submit(racer(together, Move.SUBMIT, two, this.second)))) {
				outcomes.add(each.get(1, TimeUnit.MINUTES));
			}
			assertThat(outcomes).extracting(Outcome::told).containsExactlyInAnyOrder("done", "AlreadyOpen");
			putAway(requester);
		}
	}

	private void check(Request before, List<Outcome> outcomes, int done) {
		assertThat(outcomes).filteredOn((outcome) -> outcome.told().equals("done")).hasSize(done);
		assertThat(outcomes).filteredOn((outcome) -> !outcome.told().equals("done"))
			.extracting(Outcome::told)
			.isSubsetOf("Stale", "NoSuchRequest", "NotPossibleNow", "VerdictChanged", "nothing left");
		long version = this.jdbc.sql("select version from request where id = :id")
			.param("id", before.number())
			.query(Long.class)
			.single();
		assertThat(version).isEqualTo(before.version() + done);
		assertThat(this.audit.history(before.name()))
			.filteredOn((entry) -> entry.act().details().get("version").equals(String.valueOf(version)))
			.hasSize(1);
		assertThat(this.jdbc
			.sql("select count(*) from request_decision where request = :id and (person = requester or revision <> 1)")
			.param("id", before.number())
			.query(Long.class)
			.single()).isZero();
	}

	/** How many are done: one, unless nobody may do either here. */
	private static int expected(State state, Move left, Move right) {
		return (allowed(state, left) || allowed(state, right)) ? 1 : 0;
	}

	private static boolean allowed(State state, Move move) {
		return Transition.TABLE.stream()
			.anyMatch((row) -> row.kinds().contains(Kind.USE) && row.from() == state && row.move() == move);
	}

	/** A state where both are possible; else one where the left is. */
	private static State where(Move left, Move right) {
		return Stream.of(State.IN_REVIEW, State.INFO_REQUESTED, State.DRAFT)
			.filter((state) -> allowed(state, left) && allowed(state, right))
			.findFirst()
			.orElseGet(() -> Stream.of(State.IN_REVIEW, State.INFO_REQUESTED, State.DRAFT)
				.filter((state) -> allowed(state, left))
				.findFirst()
				.orElseThrow());
	}

	private Request in(State state, long requester) {
		this.judge.says(Verdicts.of("TWO_PEOPLE", "first"));
		Request request = this.desk.draft(requester, draft());
		if (state != State.DRAFT) {
			request = this.desk.submit(requester, request.number(), request.version());
		}
		if (state == State.INFO_REQUESTED) {
			request = this.desk.ask(this.first, request.number(), request.version(), "What for?");
		}
		return request;
	}

	/** So that the next round may ask for the same. */
	private void putAway(long requester) {
		this.jdbc
			.sql("update request set state = 'WITHDRAWN', open_position = null "
					+ "where requester = :requester and open_position is not null")
			.param("requester", requester)
			.update();
	}

	private Callable<Outcome> racer(CyclicBarrier together, Move move, Request seen, long decider) {
		return () -> {
			together.await(1, TimeUnit.MINUTES);
			try {
				return new Outcome(run(move, seen, decider) ? "done" : "nothing left");
			}
			catch (Refused ex) {
				return new Outcome(ex.getClass().getSimpleName());
			}
		};
	}

	private boolean run(Move move, Request seen, long decider) {
		long number = seen.number();
		long version = seen.version();
		long requester = seen.requester();
		switch (move) {
			case CHANGE -> this.desk.change(requester, number, version, draft());
			case SUBMIT -> this.desk.submit(requester, number, version);
			case WITHDRAW -> this.desk.withdraw(requester, number, version, "");
			case ASK -> this.desk.ask(decider, number, version, "What for?");
			case ANSWER -> this.desk.answer(requester, number, version, "For work");
			case APPROVE -> this.desk.approve(decider, number, said(seen));
			case DENY -> this.desk.deny(decider, number, said(seen));
			case TAKE_NEW_VERDICT -> this.desk.takeNewVerdict(decider, number, version, this.judge.sha256());
			case ASSIGN -> this.desk.assign(decider, number, version);
			case UNASSIGN -> this.desk.unassign(decider, number, version);
			case LAPSE -> {
				return this.desk.lapse(number);
			}
			case DECLARE, OPEN -> throw new IllegalStateException("nobody does that to a request that is there");
		}
		return true;
	}

	private static Said said(Request seen) {
		Revision revision = seen.revision();
		return new Said(seen.version(), 1, (revision != null) ? revision.sha256() : "", "Looked at it",
				Tightening.none());
	}

	private static Draft draft() {
		return new Draft("claude-code/managed-default", null, null, Map.of(), "Refactoring", null, 6);
	}

	/** What somebody was told: done, or the name of the refusal. */
	private record Outcome(String told) {
	}

}
