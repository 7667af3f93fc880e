package org.weighhouse.web.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to decide, as they typed it.
 *
 * @param version of the request as it was seen
 * @param offered the last day that the form offered
 * @param offeredCeiling the class of data that it offered
 * @param conditions one a line
 * @param reason also the question, where they ask one
 * @param acceptance what the risk owner accepts of the risk that is left
 */
record DecisionForm(@Nullable String version, @Nullable String revision, @Nullable String sha256,
		@Nullable String offered, @Nullable String offeredCeiling, @Nullable String conditions, @Nullable String until,
		@Nullable String dataCeiling, @Nullable String reason, @Nullable String acceptance) {

	/** How an approval is given. */
	enum Way {

		/** As it was asked for: nothing may be typed that demands more. */
		AS_ASKED,
		/** With what was typed. */
		WITH_CHANGES

	}

	/**
	 * What they say.
	 * @param violations where what is wrong with it is noted
	 */
	Said said(Way way, List<Violation> violations) {
		Tightening tightening = new Tightening(lines(), day(violations), ceiling());
		boolean changed = !tightening.equals(Tightening.none());
		if (way == Way.AS_ASKED && changed) {
			violations.add(new Violation("conditions", "changes", "", ""));
		}
		return new Said(seen(), revisionSeen(), verdict(), of(this.reason), tightening, this.acceptance);
	}

	/** What they say where nothing is demanded. */
	Said plainly() {
		return new Said(seen(), revisionSeen(), verdict(), of(this.reason), Tightening.none());
	}

	static DecisionForm empty() {
		return new DecisionForm(null, null, null, null, null, null, null, null, null, null);
	}

	String question() {
		return of(this.reason);
	}

	/** SHA-256 of the verdict that they saw. */
	String verdict() {
		return of(this.sha256);
	}

	private int revisionSeen() {
		return (int) Math.max(0, Math.min(Integer.MAX_VALUE, Typed.version(of(this.revision))));
	}

	/** The version that they saw. */
	long seen() {
		return Typed.version(of(this.version));
	}

	private List<String> lines() {
		return of(this.conditions).lines().filter((line) -> !line.isBlank()).toList();
	}

	/** Null for the one that was offered. */
	private @Nullable LocalDate day(List<Violation> violations) {
		String day = of(this.until).strip();
		if (day.isEmpty() || day.equals(of(this.offered))) {
			return null;
		}
		try {
			return LocalDate.parse(day);
		}
		catch (DateTimeParseException ex) {
			violations.add(new Violation("until", "date", day, ""));
			return null;
		}
	}

	private @Nullable String ceiling() {
		String ceiling = of(this.dataCeiling);
		return (ceiling.isEmpty() || ceiling.equals(of(this.offeredCeiling))) ? null : ceiling;
	}

	/** What is wrong with what they demand, as far as the form itself tells. */
	List<Violation> wrong(Way way) {
		List<Violation> violations = new ArrayList<>();
		said(way, violations);
		return violations;
	}

	private static String of(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

}
