package org.weighhouse.web.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Something that is made to be taken away, and how far that has come.
 *
 * @param run how often somebody began
 * @param done how many rows are written
 * @param total how many there will be; null while nobody has counted
 * @param made the file; null while there is none
 * @param problem what went wrong; null where nothing did
 */
record ExportJob(long number, long person, Instant askedAt, Wish wish, State state, int run, long done,
		@Nullable Long total, @Nullable Made made, @Nullable String problem, @Nullable Instant endedAt) {

	/** How far it has come. */
	enum State {

		/** Nobody has begun. */
		WAITING,
		/** Somebody is at it. */
		RUNNING,
		/** There is a file. */
		DONE,
		/** Whoever asked, or somebody else, wants it no more. */
		CANCELLED,
		/** It could not be made. */
		FAILED,
		/** The file was kept long enough; what it was stays known. */
		REMOVED;

		boolean isOpen() {
			return this == WAITING || this == RUNNING;
		}

	}

	/** A file that was made. */
	record Made(String name, long size, String sha256, long rows, @Nullable String rowsSha256) {
	}

	static ExportJob of(ResultSet row, int index) throws SQLException {
		String sha256 = row.getString("sha256");
		Made made = (sha256 != null) ? new Made(row.getString("name"), row.getLong("size"), sha256,
				row.getLong("row_count"), row.getString("rows_sha256")) : null;
		long total = row.getLong("total");
		return new ExportJob(row.getLong("id"), row.getLong("person"), Objects.requireNonNull(instant(row, "asked_at")),
				Wish.read(row.getString("asked")), State.valueOf(row.getString("state")), row.getInt("run"),
				row.getLong("done"), (total > 0) ? Long.valueOf(total) : null, made, row.getString("problem"),
				instant(row, "ended_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	/** As people and the audit log name it. */
	public String name() {
		return "EXP-" + this.number;
	}

	public boolean isOpen() {
		return this.state.isOpen();
	}

	/** How much of it is written, in hundredths; 0 while nobody knows. */
	public int percent() {
		return (this.total == null) ? 0 : (int) Math.min(100, this.done * 100 / this.total);
	}

}
