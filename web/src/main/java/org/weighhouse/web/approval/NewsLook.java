package org.weighhouse.web.approval;

import java.time.Instant;
import java.util.List;

import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.web.approval.SecondLook.Outcome;
import org.weighhouse.web.tool.Signal;
import org.weighhouse.web.tool.Signal.Grade;
import org.weighhouse.web.tool.Versions;

/**
 * What news about a tool does to an approval of it. An exploited vulnerability in what is
 * approved and what the vendor confirmed stand against it until they are gone; everything
 * else counts until people have decided again, knowing it.
 */
final class NewsLook {

	/** The class of data from which on confirmed covert behaviour is too much. */
	private static final String CONFIDENTIAL = "CONFIDENTIAL";

	private NewsLook() {
	}

	/**
	 * @param known until when people knew the news
	 */
	static SecondLook of(Approval approval, Signal signal, Question dataClass, Instant known) {
		Outcome outcome = switch (signal.kind()) {
			case KNOWN_EXPLOITED -> isHit(approval, signal) ? Outcome.SUSPEND : Outcome.STANDS;
			case ALLEGATION -> isConfirmed(signal) && isConfidential(approval, dataClass) ? Outcome.SUSPEND
					: unlessKnown(known, signal, Outcome.RECERTIFY);
			case NEW_OWNER -> unlessKnown(known, signal, Outcome.SUSPEND);
			case NEW_MAJOR_VERSION ->
				unlessKnown(known, signal, isOutside(approval, signal) ? Outcome.SUSPEND : Outcome.RECERTIFY);
			case NEW_CAPABILITY, TERMS_CHANGED, SUBPROCESSOR, REGION, INCIDENT, ADVISORY_HIGH ->
				unlessKnown(known, signal, Outcome.RECERTIFY);
		};
		return new SecondLook(outcome, (outcome == Outcome.STANDS) ? List.of() : List.of(reason(signal)));
	}

	private static Outcome unlessKnown(Instant known, Signal signal, Outcome outcome) {
		return signal.newsAt().isAfter(known) ? outcome : Outcome.STANDS;
	}

	/** Whoever named no versions meant any. */
	private static boolean isHit(Approval approval, Signal signal) {
		Versions approved = approval.versions();
		Versions affected = signal.affected();
		return approved == null || affected == null || approved.meet(affected);
	}

	private static boolean isOutside(Approval approval, Signal signal) {
		Versions approved = approval.versions();
		Versions now = signal.affected();
		return approved != null && now != null && !approved.meet(now);
	}

	private static boolean isConfirmed(Signal signal) {
		return signal.grade() == Grade.VENDOR_CONFIRMED;
	}

	/** A class that the rule base no longer knows counts as the worst. */
	private static boolean isConfidential(Approval approval, Question dataClass) {
		int rank = dataClass.rank(approval.reach().dataClass());
		return rank < 0 || rank >= dataClass.rank(CONFIDENTIAL);
	}

	private static Reason reason(Signal signal) {
		String day = signal.published().toString();
		Grade grade = signal.grade();
		if (grade != null) {
			return Reason.of("signal.ALLEGATION." + grade, signal.name(), day, signal.words());
		}
		return Reason.of("signal." + signal.kind(), signal.name(), day, signal.words(), String.valueOf(signal.cve()),
				String.valueOf(signal.affected()));
	}

}
