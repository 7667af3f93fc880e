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
			"ADMINISTRATOR", "OC", "R");

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
		boolean decider = roles.matches("[ROCL]+");
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
		if (!decider || roles.indexOf(this.left.charAt(0)) < 0) {
			return "RoleMissing";
		}
		if (this.said.contains(deed.who())) {
			return "SamePersonTwice";
		}
		boolean owners = this.left.charAt(0) == 'O';
		return (this.walked == Walked.EXCEPTION && owners != (deed.who() == RISK_OWNER)) ? "RiskOwnersStep"
				: byDecider(deed, verdict, today, now);
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
