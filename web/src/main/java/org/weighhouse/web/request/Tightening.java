package org.weighhouse.web.request;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a decider demands beyond the rule base. It only ever tightens.
 *
 * @param conditions in their own words
 * @param until an earlier last day; null for the latest that policy allows
 * @param dataCeiling a lower class of data; null for the one that was asked for
 */
public record Tightening(List<String> conditions, @Nullable LocalDate until, @Nullable String dataCeiling) {

	/** How many conditions one person may add. */
	static final int MOST_CONDITIONS = 20;

	public Tightening {
		conditions = List.copyOf(conditions);
	}

	/** As asked. */
	public static Tightening none() {
		return new Tightening(List.of(), null, null);
	}

	Tightening checked(Revision revision, LocalDate today, List<Violation> violations) {
		List<String> said = this.conditions.stream()
			.map((condition) -> Words.orEmpty("conditions", condition, Words.MOST, violations))
			.filter((condition) -> !condition.isEmpty())
			.toList();
		if (said.size() > MOST_CONDITIONS) {
			violations
				.add(new Violation("conditions", "tooMany", String.valueOf(said.size()), "at most " + MOST_CONDITIONS));
		}
		LocalDate latest = revision.latestEnd(today);
		if (this.until != null && (this.until.isBefore(today) || this.until.isAfter(latest))) {
			violations.add(new Violation("until", this.until.isBefore(today) ? "past" : "looser", this.until.toString(),
					today + " to " + latest));
		}
		if (this.dataCeiling != null && !revision.ceilings().contains(this.dataCeiling)) {
			violations
				.add(new Violation("dataCeiling", "looser", this.dataCeiling, String.join(", ", revision.ceilings())));
		}
		return new Tightening(said, this.until, this.dataCeiling);
	}

}
