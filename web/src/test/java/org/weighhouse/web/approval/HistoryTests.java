package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.approval.Reconsideration.Cause;
import org.weighhouse.web.approval.SecondLook.Outcome;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.Kind;
import org.weighhouse.web.request.Occasion;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Requests;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.request.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

/**
 * An approval lives through `weighhouse.histories` random histories, the same ones each
 * time: people, the clock and news act on it in any order, in some often, in others
 * hardly ever. Its state at every hour is what a naive reader of its audit entries says.
 */
class HistoryTests {

	private static final int HISTORIES = Integer.getInteger("weighhouse.histories", 60);

	/** Longer than its term and than a suspension may last. */
	private static final int HOURS = 24 * 75;

	/** Two days before its first. */
	private static final Instant START = Instant.parse("2026-11-19T00:00:00Z");

	private static final LocalDate FIRST = LocalDate.of(2026, 11, 21);

	private static final LocalDate LAST = FIRST.plusDays(50);

	private static final Person REVIEWER = new Person(3, "Tomás", Set.of(Role.REVIEWER));

	private final Approvals approvals = mock(Approvals.class, withSettings().stubOnly());

	private final SecondLooks looks = mock(SecondLooks.class, withSettings().stubOnly());

	private final Reconsiderations reconsiderations = mock(Reconsiderations.class, withSettings().stubOnly());

	private final List<Entry> entries = new ArrayList<>();

	private final Time time = new Time();

	private Approval approval = approved();

	private Outcome outcome = Outcome.STANDS;

	private final AuditLog audit = audit();

	private final ApprovalDesk desk = desk();

	private final Expiry expiry = new Expiry(this.approvals, this.audit, transactions(), this.time);

	private final Reconsidering reconsidering = new Reconsidering(this.reconsiderations, this.approvals, this.looks,
			this.audit, transactions(), this.time);

	private final Denials denials = new Denials(this.approvals, requests(), this.audit, this.time);

	private final Grants grants = new Grants(this.approvals, this.audit, this.reconsiderations, this.time);

	private final Request.Approved renewed = renewed();

	/** What was written down, and when. */
	private record Entry(Instant at, Act act) {
	}

	private static Approval approved() {
		return of(41);
	}

	private static Approval of(long number) {
		return new Approval(number, 1, 7, Approved.ANYWHERE,
				new Basis(12, Kind.EMERGENCY, Tier.MEDIUM, "0".repeat(64), "sha256:" + "1".repeat(64), null),
				new Term(FIRST, LAST), null, false, Approval.State.ACTIVE, null, null, null, Lineage.begun(FIRST),
				Approved.LOOKED_AT, List.of(), Set.of());
	}

	@Test
	void itsStateAtEveryHourIsWhatItsEntriesSay() {
		Set<Approval.State> seen = new TreeSet<>();
		for (int seed = 0; seed < HISTORIES; seed++) {
			List<Approval.State> lived = live(new Random(seed), (seed % 3 == 0) ? 400 : 12);
			assertThat(lived).as("seed %s: %s", seed, this.entries).isEqualTo(replayed());
			assertChained(seed);
			seen.addAll(lived);
		}
		assertThat(seen).containsExactly(Approval.State.values());
	}

	/**
	 * Its state at the end of every hour.
	 * @param pace in so many hours about two things happen
	 */
	private List<Approval.State> live(Random random, int pace) {
		this.time.now = START;
		this.approval = approved();
		this.entries.clear();
		this.entries.add(new Entry(START, Act.of(Act.POLICY, "approval.granted", "APR-41").moving(null, "ACTIVE")));
		List<Approval.State> states = new ArrayList<>();
		for (int hour = 0; hour < HOURS; hour++) {
			for (int act = random.nextInt(pace); act < 2; act++) {
				act(random);
			}
			states.add(this.approval.stateOn(today()));
			this.time.now = this.time.now.plus(Duration.ofHours(1));
		}
		return states;
	}

	private void act(Random random) {
		this.outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
		try {
			switch (random.nextInt(40)) {
				case 0 -> this.desk.revoke(REVIEWER, 41, "Not needed");
				case 1 -> this.denials.on(new Request.Denied(13, Kind.REVIEW, 12L, "It was not right", 3L));
				case 2 -> this.grants.on(this.renewed);
				case 3, 4, 5, 6, 7, 8, 9, 10 -> this.expiry.sweep();
				case 11, 12, 13, 14, 15 -> this.desk.lift(REVIEWER, 41, "It is back");
				default -> {
					if (random.nextInt(8) == 0) {
						this.reconsidering.someMore();
					}
				}
			}
		}
		catch (NotInEffect | StillSuspended ex) {
			// What is refused changes nothing, and is not written down.
			return;
		}
	}

	/** What a naive reader says: the last entry, and the days of its term. */
	private List<Approval.State> replayed() {
		List<Approval.State> states = new ArrayList<>();
		for (int hour = 0; hour < HOURS; hour++) {
			Instant at = START.plus(Duration.ofHours(hour));
			Approval.State state = Approval.State.ACTIVE;
			for (Entry entry : its()) {
				if (!entry.at().isAfter(at)) {
					state = after(entry.act().what(), state);
				}
			}
			LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
			boolean active = state == Approval.State.ACTIVE;
			states.add((active && day.isAfter(LAST)) ? Approval.State.EXPIRED
					: (active && day.isBefore(FIRST)) ? Approval.State.PENDING_START : state);
		}
		return states;
	}

	/** Without those of its renewals. */
	private List<Entry> its() {
		return this.entries.stream().filter((entry) -> entry.act().subject().equals("APR-41")).toList();
	}

	private static Approval.State after(String what, Approval.State before) {
		return switch (what) {
			case "approval.granted", "approval.lifted" -> Approval.State.ACTIVE;
			case "approval.suspended" -> Approval.State.SUSPENDED;
			case "approval.revoked" -> Approval.State.REVOKED;
			case "approval.expired" -> Approval.State.EXPIRED;
			case "approval.superseded" -> Approval.State.SUPERSEDED;
			default -> before;
		};
	}

	/** Each entry begins where the one before it ended, but for days that passed. */
	private void assertChained(int seed) {
		String state = "ACTIVE";
		for (Entry entry : its().subList(1, its().size())) {
			String from = String.valueOf(entry.act().from());
			assertThat(Set.of("PENDING_START", "ACTIVE", "EXPIRED").contains(state)
					&& from.matches("PENDING_START|ACTIVE|EXPIRED") || from.equals(state))
				.as("seed %s: %s", seed, this.entries)
				.isTrue();
			state = String.valueOf(entry.act().to());
		}
	}

	private AuditLog audit() {
		AuditLog audit = mock(AuditLog.class, withSettings().stubOnly());
		willAnswer((call) -> this.entries.add(new Entry(this.time.now, call.getArgument(0)))).given(audit)
			.record(any());
		return audit;
	}

	private static TransactionTemplate transactions() {
		TransactionTemplate template = mock(TransactionTemplate.class, withSettings().stubOnly());
		willAnswer(HistoryTests::run).given(template).executeWithoutResult(any());
		return template;
	}

	private static Object run(InvocationOnMock call) {
		Consumer<TransactionStatus> work = call.getArgument(0);
		work.accept(mock(TransactionStatus.class, withSettings().stubOnly()));
		return "done";
	}

	private ApprovalDesk desk() {
		People people = mock(People.class, withSettings().stubOnly());
		given(people.find(anyLong())).willReturn(Optional.of(REVIEWER));
		given(this.approvals.lock(anyLong())).willReturn(Optional.of(41L));
		willAnswer((call) -> Optional.of(this.approval)).given(this.approvals).findById(anyLong());
		willAnswer((call) -> Optional.of(this.approval)).given(this.approvals).findByRequest(anyLong());
		willAnswer((call) -> (call.getArgument(0) == this.approval) ? this.approval : of(42)).given(this.approvals)
			.save(any());
		willAnswer((call) -> this.approval.isLeftOpenPast(today()) ? List.of(41L) : List.of()).given(this.approvals)
			.findPast(any());
		willAnswer((call) -> this.approval.suspension() != null ? List.of(41L) : List.of()).given(this.approvals)
			.findSuspendedBefore(any());
		willAnswer((call) -> this.approval.stateOn(today()) == Approval.State.ACTIVE ? List.of(41L) : List.of())
			.given(this.approvals)
			.lockNext(anyLong(), any(), anyLong(), anyString(), anyString(), anyInt());
		willAnswer((call) -> look()).given(this.looks).at(any());
		willAnswer((call) -> look()).given(this.looks).knowingAll(any());
		given(this.reconsiderations.lockNext())
			.willReturn(Optional.of(new Reconsideration(1, Cause.DAY, "a day", null, null, 0)));
		return new ApprovalDesk(this.approvals, people, this.audit, this.looks, this.time);
	}

	private static Requests requests() {
		Requests requests = mock(Requests.class, withSettings().stubOnly());
		Request request = mock(Request.class, withSettings().stubOnly());
		given(request.occasion()).willReturn(new Occasion(null, null, null));
		given(requests.granted(anyLong())).willReturn(request);
		return requests;
	}

	/** It was renewed, on a verdict that demands nothing. */
	private static Request.Approved renewed() {
		Verdict verdict = mock(Verdict.class, withSettings().stubOnly());
		given(verdict.residualTier()).willReturn(Tier.MEDIUM);
		given(verdict.conditions()).willReturn(List.of());
		given(verdict.ruleBase()).willReturn("sha256:" + "1".repeat(64));
		Revision revision = new Revision(1, verdict, "{}", "0".repeat(64), "0".repeat(64), "0".repeat(64),
				"0".repeat(64), "{}", new Scope(List.of("CONFIDENTIAL"), "DEV_LAPTOP", "TEAM"), START, null, null,
				null);
		Draft asked = new Draft("claude-code/managed-default", null, null, Map.of(), "Refactoring", null, 2);
		return new Request.Approved(14, Kind.USE, 7, asked, revision, FIRST, LAST.plusDays(90), List.of(),
				"CONFIDENTIAL", List.of(3L), 41L, null);
	}

	private SecondLook look() {
		return new SecondLook(this.outcome,
				(this.outcome == Outcome.STANDS) ? List.of() : List.of(Reason.of("controlLost", "Proxy")));
	}

	private LocalDate today() {
		return LocalDate.now(this.time);
	}

	/** A clock that the test moves. */
	private static final class Time extends Clock {

		private Instant now = START;

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
