package org.weighhouse.web.request;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.weighhouse.web.account.Mandate;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.DeskModel.Deed;
import org.weighhouse.web.request.DeskModel.Walked;
import org.weighhouse.web.request.Renewals.Renewable;
import org.weighhouse.web.request.Renewals.Standing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets people do one thing after another at a desk, at random but repeatably, and holds
 * every outcome against the model.
 */
final class RandomWalk {

	/** How often somebody tries something in one walk. */
	private static final int ACTS = 60;

	private static final List<String> ROUTES = List.of("POLICY", "REVIEWER", "TWO_PEOPLE", "TWO_PEOPLE", "CISO",
			"CISO_AND_LEGAL", "DENY", Verdicts.DOOR, "SETTLE_FIRST");

	private static final List<Walked> WALKED = List.of(Walked.USE, Walked.USE, Walked.EXCEPTION, Walked.REVIEW,
			Walked.RENEWAL);

	private final Desks desks;

	private final Desk desk;

	private final RequestRows rows;

	private final Judge judge;

	private final TestClock clock;

	private final List<Long> staff;

	private final Set<String> states = new TreeSet<>();

	private final Set<String> transitions = new TreeSet<>();

	private String verdict = "";

	private int inPlace;

	RandomWalk(Desks desks, RequestRows rows, Judge judge, TestClock clock, List<Long> staff) {
		this.desks = desks;
		this.desk = desks.desk();
		this.rows = rows;
		this.judge = judge;
		this.clock = clock;
		this.staff = new ArrayList<>(staff);
	}

	/** The states that were seen. */
	Set<String> states() {
		return this.states;
	}

	/** The rows of the table that were taken. */
	Set<String> transitions() {
		return this.transitions;
	}

	/** How often a decision in somebody's place was seen. */
	int inPlaceOfOthers() {
		return this.inPlace;
	}

	void walk(long seed) {
		Random random = new Random(seed);
		this.clock.reset();
		Walked walked = WALKED.get((int) (seed % WALKED.size()));
		this.staff.set(0, this.desks.requester());
		long approval = (walked == Walked.RENEWAL) ? this.desks.approval(this.staff.get(0)) : 0;
		turn(random, 0);
		DeskModel model = new DeskModel(walked, this.verdict, this.clock.instant());
		long number = begin(walked, approval);
		if (walked == Walked.REVIEW) {
			this.transitions.add("DRAFT DECLARE ALWAYS APPROVED");
			this.transitions.add(model.row);
		}
		List<String> trail = new ArrayList<>();
		int over = 0;
		for (int act = 0; act < ACTS && over < 4; act++) {
			if (random.nextInt(12) == 0) {
				turn(random, act);
			}
			this.clock.pass(Duration.ofHours((random.nextInt(15) == 0) ? 24L * random.nextInt(40) : random.nextInt(5)));
			Deed deed = deed(random, model);
			String from = model.state;
			String expected = model.act(deed, this.verdict, this.clock.instant());
			trail.add(from + " " + deed + " " + this.verdict + " " + expected);
			String told = told(deed, number);
			Request after = this.rows.find(number).orElseThrow();
			assertThat(List.of(told, after.state().name(), after.version(), String.valueOf(after.until()), open(after)))
				.as("seed %s: %s", seed, String.join("\n", trail))
				.isEqualTo(List.of(expected, model.state, (long) model.version, String.valueOf(model.until),
						openOf(model)));
			assertThat(after.decisions()).noneMatch((said) -> said.person() == after.requester()
					|| Objects.equals(said.onBehalfOf(), after.requester()));
			after.decisions().stream().filter((said) -> said.onBehalfOf() != null).forEach((said) -> this.inPlace++);
			this.states.add(model.state);
			if (told.equals("done")) {
				this.transitions.add(model.row);
			}
			over += after.state().isOpen() || after.state() == State.DRAFT ? 0 : 1;
		}
		if (this.rows.find(number).orElseThrow().state().isOpen() && walked != Walked.REVIEW) {
			this.desk.withdraw(this.staff.get(0), number, model.version, "");
		}
	}

	/** The number of what is walked through. */
	private long begin(Walked walked, long approval) {
		long requester = this.staff.get(0);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		Person who = new Person(requester, "Somebody", Set.of());
		return switch (walked) {
			case USE -> this.desks.desk().draft(requester, draft()).number();
			case RENEWAL -> {
				this.judge
					.renews(new Renewable(approval, 1, Standing.EXPIRED, today.minusDays(1), today.minusDays(90), 0));
				yield this.desks.desk().draft(Kind.USE, who, draft(), Occasion.renewal(approval), null).number();
			}
			case EXCEPTION -> this.desks.desk()
				.draft(Kind.EXCEPTION, who, draft(), Occasion.none(),
						ExceptionTerms.asked(this.staff.get(DeskModel.RISK_OWNER), "Another tool", "Not rolled out",
								"Logs are read", today.plusDays(DeskModel.MIGRATION_DAYS)))
				.number();
			case REVIEW -> this.desks.emergencies()
				.declare(this.staff.get(DeskModel.DECLARER), draft(), this.desks.email(requester), null)
				.number() + 1;
		};
	}

	/** Where things are done, and for whom. */
	interface Desks {

		Desk desk();

		EmergencyDesk emergencies();

		/** Somebody with all deciding roles who has not asked for anything yet. */
		long requester();

		String email(long person);

		/** The number of an approval that somebody holds. */
		long approval(long holder);

	}

	/** From now on the judge says something else. */
	private void turn(Random random, int act) {
		String route = ROUTES.get(random.nextInt(ROUTES.size()));
		this.verdict = route + " " + act;
		this.judge.says(Verdicts.of(route, String.valueOf(act)));
	}

	private static Deed deed(Random random, DeskModel model) {
		Move move = Move.values()[random.nextInt(Move.values().length)];
		if (random.nextInt(3) > 0) {
			List<Move> likely = switch (model.state) {
				case "DRAFT" -> List.of(Move.SUBMIT, Move.SUBMIT, Move.CHANGE);
				case "IN_REVIEW" -> List.of(Move.APPROVE, Move.APPROVE, Move.ASK, Move.TAKE_NEW_VERDICT);
				case "INFO_REQUESTED" -> List.of(Move.ANSWER);
				default -> List.of(move);
			};
			move = likely.get(random.nextInt(likely.size()));
		}
		boolean own = move == Move.SUBMIT || move == Move.CHANGE || move == Move.ANSWER;
		int who = (own && random.nextBoolean()) ? 0 : random.nextInt(DeskModel.STAFF.size());
		return new Deed(move, who, random.nextInt(15) == 0, random.nextInt(4) > 0, random.nextInt(15) == 0,
				(random.nextInt(4) == 0) ? random.nextInt(DeskModel.DAYS + 20) : -1);
	}

	private String told(Deed deed, long number) {
		Request seen = this.rows.find(number).orElseThrow();
		long version = seen.version() - (deed.late() ? 1 : 0);
		long who = this.staff.get(deed.who());
		try {
			switch (deed.move()) {
				case CHANGE -> this.desk.change(who, number, version, draft());
				case SUBMIT -> this.desk.submit(who, number, version);
				case WITHDRAW -> this.desk.withdraw(who, number, version, "No longer needed");
				case ASK -> this.desk.ask(who, number, version, "What for?");
				case ANSWER -> this.desk.answer(who, number, version, "For work");
				case APPROVE -> this.desk.approve(who, number, said(deed, seen, version));
				case DENY -> this.desk.deny(who, number, said(deed, seen, version));
				case TAKE_NEW_VERDICT ->
					this.desk.takeNewVerdict(who, number, version, deed.newest() ? this.judge.sha256() : sha256(seen));
				case ASSIGN -> this.desk.assign(who, number, version);
				case UNASSIGN -> this.desk.unassign(who, number, version);
				case LAPSE -> {
					return this.desk.lapse(number) ? "done" : "nothing";
				}
				case DECLARE, OPEN -> declared(deed, seen, version);
			}
			return "done";
		}
		catch (Refused ex) {
			return ex.getClass().getSimpleName();
		}
	}

	/** What no desk does to a request that is there. */
	private void declared(Deed deed, Request seen, long version) {
		Person who = new Person(this.staff.get(deed.who()), "Somebody",
				RequestWalkTests.roles(DeskModel.STAFF.get(deed.who())),
				DeskModel.MANDATES.getOrDefault(deed.who(), List.of())
					.stream()
					.map((each) -> new Mandate(RequestWalkTests.role(each.role()), this.staff.get(each.giver())))
					.toList());
		if (!seen.isVisibleTo(who)) {
			throw new NoSuchRequest(seen.number());
		}
		if (seen.version() != version) {
			throw new Stale(seen.number(), seen.state(), null);
		}
		seen.admit(deed.move(), who);
	}

	private Said said(Deed deed, Request seen, long version) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return new Said(version, seen.revisions().size(), sha256(seen), deed.silent() ? " " : "Looked at it",
				new Tightening(List.of(), (deed.days() < 0) ? null : today.plusDays(deed.days()), null),
				deed.silent() ? " " : "What is left");
	}

	private static String sha256(Request seen) {
		Revision revision = seen.revision();
		return (revision != null) ? revision.sha256() : "";
	}

	private static String open(Request request) {
		Step step = request.openStep();
		return (step != null && request.state().isOpen()) ? step.role().name().substring(0, 1) : "";
	}

	private static String openOf(DeskModel model) {
		return State.valueOf(model.state).isOpen() ? model.left.substring(0, 1) : "";
	}

	static Draft draft() {
		return new Draft("claude-code/managed-default", null, null, Map.of(), "Refactoring", null, 6);
	}

}
