package org.weighhouse.web.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;

/**
 * An exception as a row of their register.
 *
 * @param renewed how often it was renewed
 * @param confirmed the day on which somebody last said that it is still needed; null for
 * never
 * @param overdue whether its end, the move to its alternative or its early renewal is
 * past
 */
record ExceptionLine(long number, long version, long request, long holder, long riskOwner, String edition,
		String dataClass, Tier tier, LocalDate starts, LocalDate ends, LocalDate migration, String alternative,
		int renewed, Approval.State state, @Nullable LocalDate endedOn, @Nullable LocalDate early,
		@Nullable LocalDate confirmed, boolean overdue) {

	static ExceptionLine of(ResultSet row, LocalDate today) throws SQLException {
		Line line = Line.of(row, today);
		return new ExceptionLine(line.number(), row.getLong("version"), line.request(), line.holder(),
				row.getLong("risk_owner"), line.edition(), line.dataClass(), line.tier(), line.starts(), line.ends(),
				row.getObject("migration_date", LocalDate.class), row.getString("alternative"),
				row.getInt("extensions"), line.state(), day(row, "ended_at"), line.early(), day(row, "confirmed_at"),
				row.getBoolean("overdue"));
	}

	private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant().atOffset(ZoneOffset.UTC).toLocalDate() : null;
	}

	public String name() {
		return "APR-" + this.number;
	}

	/** Whether it can still be confirmed or taken back. */
	public boolean isOpen() {
		return this.state == Approval.State.ACTIVE || this.state == Approval.State.SUSPENDED
				|| this.state == Approval.State.PENDING_START;
	}

	public long daysLeft(LocalDate today) {
		return ChronoUnit.DAYS.between(today, this.ends);
	}

	Term term() {
		return new Term(this.starts, this.ends);
	}

}
