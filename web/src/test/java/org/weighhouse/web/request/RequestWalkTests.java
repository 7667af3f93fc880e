package org.weighhouse.web.request;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Mandate;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.policy.ActivePolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

/**
 * The desk without a database against the model: `weighhouse.walks` walks, the same ones
 * in every build.
 */
class RequestWalkTests {

	private static final int WALKS = Integer.getInteger("weighhouse.walks", 200);

	private final AtomicInteger entries = new AtomicInteger();

	private final TestClock clock = new TestClock();

	private final Judge judge = new Judge();

	private final MemoryRows rows = new MemoryRows();

	@Test
	void deskAndModelNeverDiffer() {
		RandomWalk walk = new RandomWalk(desks(), this.rows, this.judge, this.clock,
				IntStream.range(0, DeskModel.STAFF.size()).mapToObj((place) -> place + 1L).toList());
		for (int seed = 0; seed < WALKS; seed++) {
			walk.walk(seed);
		}
		assertThat(walk.states())
			.containsExactlyInAnyOrder(Stream.of(State.values()).map(State::name).toArray(String[]::new));
		Set<String> rowsOfTheTable = Transition.TABLE.stream()
			.map((row) -> row.from() + " " + row.move() + " " + row.when() + " " + row.to())
			.collect(Collectors.toSet());
		assertThat(walk.transitions()).isSubsetOf(rowsOfTheTable)
			.hasSizeGreaterThanOrEqualTo((int) Math.ceil(rowsOfTheTable.size() * 0.95));
		assertThat(walk.inPlaceOfOthers()).isPositive();
		assertThat(this.entries).hasValueGreaterThan(WALKS);
	}

	private RandomWalk.Desks desks() {
		People people = mock(People.class, withSettings().stubOnly());
		given(people.withEmail(any())).willReturn(Optional.of(1L));
		given(people.find(anyLong())).willAnswer((call) -> Optional.of(person(call.getArgument(0))));
		DraftCheck check = mock(DraftCheck.class, withSettings().stubOnly());
		given(check.checked(any(), any(), anyBoolean())).willAnswer((call) -> call.getArgument(1));
		ActivePolicy policy = mock(ActivePolicy.class, withSettings().stubOnly());
		given(policy.withDigest(any())).willReturn(Verdicts.RULE_BASE);
		AuditLog audit = mock(AuditLog.class, withSettings().stubOnly());
		willAnswer((call) -> this.entries.incrementAndGet()).given(audit).record(any());
		RequestSettings settings = new RequestSettings(
				Map.of(Tier.LOW, 2, Tier.MEDIUM, 3, Tier.HIGH, 5, Tier.PROHIBITED, 5), Duration.ofDays(14),
				Duration.ofDays(30));
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("renewals", this.judge.renewals()));
		Doors doors = new Doors(this.rows, policy);
		Renewing renewing = new Renewing(beans.getBeanProvider(Renewals.class), this.rows, doors);
		Planner planner = new Planner(this.judge.instead((use) -> {
			throw new IllegalStateException("the judge says nothing");
		}), policy, beans.getBeanProvider(StandingApprovals.class), doors, renewing, settings);
		SendCheck sendCheck = new SendCheck(check, new TermsCheck(people, this.clock), planner, renewing);
		DeskActs acts = new DeskActs(audit, (event) -> {
		});
		Desk desk = new Desk(this.rows, check, sendCheck, renewing, planner, people, acts, settings, this.clock);
		return new MemoryDesks(desk, new EmergencyDesk(desk, this.rows, check, planner, policy, people, acts));
	}

	/** Desks on which nothing is stored. */
	private record MemoryDesks(Desk desk, EmergencyDesk emergencies) implements RandomWalk.Desks {

		@Override
		public long requester() {
			return 1;
		}

		@Override
		public String email(long person) {
			return "requester@example.org";
		}

		@Override
		public long approval(long holder) {
			return 77;
		}

	}

	private static Person person(long id) {
		int place = (int) id - 1;
		return new Person(id, "Somebody", roles(DeskModel.STAFF.get(place)), mandates(place));
	}

	private static List<Mandate> mandates(int place) {
		return DeskModel.MANDATES.getOrDefault(place, List.of())
			.stream()
			.map((mandated) -> new Mandate(role(mandated.role()), mandated.giver() + 1L))
			.toList();
	}

	/** The deciding role with this letter. */
	static Role role(char letter) {
		return roles(String.valueOf(letter)).iterator().next();
	}

	/** `ROC` are the reviewer's, the owner's and the CISO's. */
	static Set<Role> roles(String word) {
		return Stream.of(Role.values())
			.filter((role) -> word.matches("[ROCL]+")
					? Request.isDecider(new Person(0, "", Set.of(role))) && word.indexOf(role.name().charAt(0)) >= 0
					: role.name().equals(word))
			.collect(Collectors.toSet());
	}

	/** Requests that nobody stores. */
	private static final class MemoryRows extends RequestRows {

		private final Map<Long, Request> requests = new HashMap<>();

		MemoryRows() {
			super(mock(JdbcClient.class), mock(ReviewRows.class), mock(TermsRows.class));
		}

		@Override
		Optional<Request> find(long number) {
			return Optional.ofNullable(this.requests.get(number));
		}

		@Override
		Optional<Request> lock(long number) {
			return find(number);
		}

		@Override
		Request add(Kind kind, long requester, Draft draft, Occasion occasion, Instant now) {
			Request request = Request.draft(this.requests.size() + 1L, kind, requester, draft, occasion, now);
			this.requests.put(request.number(), request);
			return request;
		}

		@Override
		void save(Request request) {
			assertThat(this.requests).containsEntry(request.number(), request);
		}

		@Override
		int granted(long requester, String scope, long besides) {
			return 0;
		}

		@Override
		Optional<Long> same(long requester, String scope, long except) {
			return Optional.empty();
		}

	}

}
