package org.weighhouse.web.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the desk should do, written down once more and as simply as possible.
 */
final class DeskModel {

	static final int DAYS = 180;

	private static final Map<String, String> STEPS = Map.of("REVIEWER", "R", "TWO_PEOPLE", "RO", "CISO", "ROC",
			"CISO_AND_LEGAL", "ROCL");

	/** Who there is, by the first letters of their roles; the first one asks. */
	static final List<String> STAFF = List.of("ROCL", "R", "O", "C", "L", "ROCL", "COMPLIANCE", "EMPLOYEE",
			"ADMINISTRATOR", "OC", "R", "EMPLOYEE", "EMPLOYEE", "R");

	/**
	 * Who stands in for whom: the places of delegates, and the roles of those before
	 * them.
	 */
	static final Map<Integer, List<Mandated>> MANDATES = Map.of(11, List.of(new Mandated('R', 1)), 12,
			List.of(new Mandated('O', 0), new Mandated('O', 9), new Mandated('O', 2)), 13,
			List.of(new Mandated('C', 5), new Mandated('C', 3), new Mandated('L', 4)));

	/** The place of the risk owner, who also holds another role. */
	static final int RISK_OWNER = 9;

	/** The place of whoever declares emergencies. */
	static final int DECLARER = 5;

	/** Within so many days after its draft an exception has to be sent. */
	static final int MIGRATION_DAYS = 20;

	String state = "DRAFT";

	int version;

	/** The steps that are left, the open one first. */
	String left = "";

	@Nullable LocalDate until;

	/** The row of the table that the last act took. */
	String row = "";

	private boolean sent;

	private String plan = "";

	private String frozen = "";

	private final List<Integer> said = new ArrayList<>();

	/** For whom the last one acted; negative for themselves. */
	private int giver = -1;

	private LocalDate earliest = LocalDate.MAX;

	private Instant touched;

	private final Walked walked;

	private final LocalDate begun;

	/** What is walked through. */
	enum Walked {

		USE, EXCEPTION,
		/** The renewal of an approval that is over. */
		RENEWAL,
		/** The review of an emergency. */
		REVIEW

	}

	/** Somebody's role, in which another may decide. */
	record Mandated(char role, int giver) {
	}

	DeskModel(Walked walked, String verdict, Instant now) {
		this.walked = walked;
		this.begun = LocalDate.ofInstant(now, ZoneOffset.UTC);
		this.touched = now;
		if (walked == Walked.REVIEW) {
			this.sent = true;
			follow(new Deed(Move.OPEN, 0, false, false, false, -1), verdict, this.begun, now);
		}
	}

	/** Somebody does something: done, nothing, or the name of the refusal. */
	String act(Deed deed, String verdict, Instant now) {
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		String roles = STAFF.get(deed.who());
		boolean decider = roles.matches("[ROCL]+") || MANDATES.containsKey(deed.who());
		boolean review = this.state.equals("IN_REVIEW");
		boolean info = this.state.equals("INFO_REQUESTED");
		boolean draft = this.state.equals("DRAFT");
		if (deed.move() == Move.LAPSE) {
			Duration limit = Duration.ofDays(info ? 14 : 30);
			boolean over = (review || info) && this.touched.plus(limit).isBefore(now);
			return over ? done(deed, "ALWAYS", (this.walked == Walked.REVIEW) ? "DENIED" : "LAPSED", now) : "nothing";
		}
		if (deed.who() != 0 && !roles.equals("COMPLIANCE") && !(this.sent && decider)) {
			return "NoSuchRequest";
		}
		if (deed.late()) {
			return "Stale";
		}
		boolean possible = switch (deed.move()) {
			case CHANGE, SUBMIT -> draft;
			case ANSWER -> info;
			case WITHDRAW -> this.walked != Walked.REVIEW && (draft || review || info);
			case DECLARE, OPEN -> false;
			default -> review;
		};
		if (!possible) {
			return "NotPossibleNow";
		}
		if (List.of(Move.CHANGE, Move.SUBMIT, Move.ANSWER, Move.WITHDRAW).contains(deed.move())) {
			return (deed.who() == 0) ? byRequester(deed, verdict, today, now) : "NotYours";
		}
		if (this.walked == Walked.REVIEW && deed.who() == DECLARER) {
			return "OwnEmergency";
		}
		if (deed.who() == 0) {
			return "OwnRequest";
		}
		char role = this.left.charAt(0);
		boolean holds = roles.matches("[ROCL]+") && roles.indexOf(role) >= 0;
		List<Integer> givers = MANDATES.getOrDefault(deed.who(), List.of())
			.stream()
			.filter((mandate) -> mandate.role() == role)
			.map(Mandated::giver)
			.toList();
		if (!holds && givers.isEmpty()) {
			return "RoleMissing";
		}
		if (this.said.contains(deed.who())) {
			return "SamePersonTwice";
		}
		List<Integer> others = givers.stream().filter((giver) -> !apart().contains(giver)).toList();
		if (!holds && others.isEmpty()) {
			return "ForWhoeverAsked";
		}
		this.giver = holds ? -1 : others.stream().filter((giver) -> !this.said.contains(giver)).findFirst().orElse(-2);
		if (this.giver == -2) {
			return "SamePersonTwice";
		}
		boolean owners = role == 'O';
		return (this.walked == Walked.EXCEPTION && owners != (deed.who() == RISK_OWNER)) ? "RiskOwnersStep"
				: byDecider(deed, verdict, today, now);
	}

	/** For whom nobody decides. */
	private List<Integer> apart() {
		return switch (this.walked) {
			case REVIEW -> List.of(0, DECLARER);
			case EXCEPTION -> List.of(0, RISK_OWNER);
			default -> List.of(0);
		};
	}

	private String byRequester(Deed deed, String verdict, LocalDate today, Instant now) {
		return switch (deed.move()) {
			case CHANGE -> done(deed, "ALWAYS", "DRAFT", now);
			case ANSWER -> done(deed, "ALWAYS", "IN_REVIEW", now);
			case WITHDRAW -> done(deed, "ALWAYS", "WITHDRAWN", now);
			default -> {
				if (this.walked == Walked.EXCEPTION && !today.isBefore(this.begun.plusDays(MIGRATION_DAYS))) {
					yield "Invalid";
				}
				if (verdict.startsWith("SETTLE_FIRST")) {
					yield "NotSettled";
				}
				this.sent = true;
				yield follow(deed, verdict, today, now);
			}
		};
	}

	private String byDecider(Deed deed, String verdict, LocalDate today, Instant now) {
		switch (deed.move()) {
			case ASK:
				return done(deed, "ALWAYS", "INFO_REQUESTED", now);
			case ASSIGN, UNASSIGN:
				return done(deed, "ALWAYS", "IN_REVIEW", now);
			case TAKE_NEW_VERDICT:
				if (!deed.newest() && !this.frozen.equals(verdict)) {
					return "VerdictChanged";
				}
				return this.frozen.equals(verdict) ? "SameVerdict" : follow(deed, verdict, today, now);
			default:
				return decide(deed, verdict, today, now);
		}
	}

	private String decide(Deed deed, String verdict, LocalDate today, Instant now) {
		boolean yes = deed.move() == Move.APPROVE;
		if (!this.frozen.equals(verdict)) {
			return "VerdictChanged";
		}
		if (yes && this.frozen.startsWith("SETTLE_FIRST") && this.walked != Walked.REVIEW) {
			return "NotSettled";
		}
		LocalDate wanted = (deed.days() < 0) ? LocalDate.MAX : today.plusDays(deed.days());
		int most = most();
		if (deed.silent() || deed.days() > most || (yes && this.earliest.isBefore(today))) {
			return "Invalid";
		}
		this.said.add(deed.who());
		this.said.add(this.giver);
		this.earliest = this.earliest.isBefore(wanted) ? this.earliest : wanted;
		this.left = yes ? this.left.substring(1) : "";
		if (yes && this.left.isEmpty()) {
			approve(today);
			return done(deed, "LAST_DECISION", "APPROVED", now);
		}
		return yes ? done(deed, "DECISIONS_LEFT", "IN_REVIEW", now) : done(deed, "ALWAYS", "DENIED", now);
	}

	private String follow(Deed deed, String verdict, LocalDate today, Instant now) {
		String route = verdict.substring(0, verdict.indexOf(' '));
		this.frozen = verdict;
		this.said.clear();
		this.earliest = LocalDate.MAX;
		if (route.equals("SETTLE_FIRST") && this.walked != Walked.REVIEW) {
			this.left = this.plan;
			return done(deed, "UNSETTLED", "IN_REVIEW", now);
		}
		this.plan = plan(route);
		this.left = this.plan;
		if (route.startsWith("DENY") && this.plan.isEmpty()) {
			return done(deed, "ROUTE_DENIES", "DENIED", now);
		}
		if (this.plan.isEmpty()) {
			approve(today);
			return done(deed, "BY_POLICY", "APPROVED", now);
		}
		return done(deed, "STEPS_PLANNED", "IN_REVIEW", now);
	}

	/** The first letters of who decides. */
	private String plan(String route) {
		String usual = STEPS.getOrDefault(route, "");
		return switch (this.walked) {
			case USE -> usual;
			case RENEWAL -> route.equals("POLICY") ? "R" : usual;
			case EXCEPTION -> switch (route) {
				case "DENY" -> "";
				case Verdicts.DOOR -> "CO";
				default -> "CLO";
			};
			case REVIEW -> switch (route) {
				case "POLICY", Verdicts.DOOR -> "R";
				case "DENY", "SETTLE_FIRST" -> "ROL";
				default -> usual.replace("C", "");
			};
		};
	}

	/** For how many days it can be approved. */
	private int most() {
		if (this.walked == Walked.REVIEW || this.frozen.startsWith("SETTLE_FIRST")) {
			return 0;
		}
		return this.frozen.startsWith(Verdicts.DOOR) ? Verdicts.DOOR_DAYS : DAYS;
	}

	private void approve(LocalDate today) {
		if (this.walked == Walked.REVIEW) {
			this.until = this.begun.plusDays(2);
			return;
		}
		LocalDate latest = today.plusDays(most());
		this.until = this.earliest.isBefore(latest) ? this.earliest : latest;
	}

	private String done(Deed deed, String when, String to, Instant now) {
		this.row = this.state + " " + deed.move() + " " + when + " " + to;
		this.state = to;
		this.version++;
		this.touched = now;
		return "done";
	}

	/**
	 * Something somebody tries.
	 *
	 * @param who place in {@link #STAFF}
	 * @param late whether they saw an older version
	 * @param newest whether they looked at the newest verdict; else at the frozen one
	 * @param silent whether they give no reason
	 * @param days after which it should end; -1 for as late as possible
	 */
	record Deed(Move move, int who, boolean late, boolean newest, boolean silent, int days) {
	}

}
