package org.weighhouse.web.tolerated;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.tolerated.ToleratedUse.Ending;
import org.weighhouse.web.tolerated.ToleratedUse.State;

/**
 * A tolerated use as a row of the list.
 *
 * @param tier of the usual use today; null where nobody knows the edition, which counts
 * as the worst
 * @param weight tier × people, by which it is sorted
 */
record Line(long number, Found found, long owner, int people, LocalDate since, LocalDate until, Target target,
		State state, @Nullable Ending ending, @Nullable Long request, @Nullable Tier tier, int weight,
		boolean pastDue) {

	static Line of(ResultSet row, LocalDate today) throws SQLException {
		State state = State.valueOf(row.getString("state"));
		LocalDate until = row.getObject("until", LocalDate.class);
		String ending = row.getString("ending");
		int people = row.getInt("people");
		int digit = row.getInt("tier");
		Found found = new Found(row.getString("edition"), row.getString("name"), row.getString("place"));
		return new Line(row.getLong("id"), found, row.getLong("owner"), people, row.getObject("since", LocalDate.class),
				until, new Target(row.getString("target_edition"), row.getString("target_blueprint")), state,
				(ending != null) ? Ending.valueOf(ending) : null, row.getObject("request", Long.class),
				(digit > 0) ? Tier.values()[digit - 1] : null, people * ((digit > 0) ? digit : Tier.PROHIBITED.digit()),
				state != State.ENDED && until.isBefore(today));
	}

	public String name() {
		return "TOL-" + this.number;
	}

	/** What it is, by edition or by name. */
	public String what() {
		return (this.found.edition() != null) ? this.found.edition() : String.valueOf(this.found.name());
	}

	/** Days from today to its date; negative once that is over. */
	public long daysLeft(LocalDate today) {
		return ChronoUnit.DAYS.between(today, this.until);
	}

}
