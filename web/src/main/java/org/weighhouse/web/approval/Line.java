package org.weighhouse.web.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.request.Kind;

/**
 * An approval as a row of the register.
 *
 * @param state where it stands today
 * @param early by when it should be renewed although it lasts longer; null for no such
 * day
 * @param open how many of its conditions are not met
 */
record Line(long number, long request, long holder, String edition, @Nullable String blueprint, String dataClass,
		@Nullable String project, Tier tier, LocalDate starts, LocalDate ends, boolean standing, Approval.State state,
		int open, int members, Kind kind, @Nullable LocalDate early) {

	static Line of(ResultSet row, LocalDate today) throws SQLException {
		Approval.State state = Approval.State.valueOf(row.getString("state"));
		LocalDate starts = row.getObject("starts", LocalDate.class);
		LocalDate ends = row.getObject("ends", LocalDate.class);
		if (state == Approval.State.ACTIVE && ends.isBefore(today)) {
			state = Approval.State.EXPIRED;
		}
		else if (state == Approval.State.ACTIVE && starts.isAfter(today)) {
			state = Approval.State.PENDING_START;
		}
		return new Line(row.getLong("id"), row.getLong("request"), row.getLong("holder"), row.getString("edition"),
				row.getString("blueprint"), row.getString("data_class"), row.getString("project"),
				Tier.valueOf(row.getString("tier")), starts, ends, row.getBoolean("standing"), state,
				row.getInt("open_conditions"), row.getInt("members"), Kind.valueOf(row.getString("kind")),
				row.getObject("recertify_until", LocalDate.class));
	}

	public String name() {
		return "APR-" + this.number;
	}

	/** Days from today to its last day; negative once that is over. */
	public long daysLeft(LocalDate today) {
		return ChronoUnit.DAYS.between(today, this.ends);
	}

}
