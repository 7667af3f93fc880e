package org.weighhouse.web.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.inventory.ColumnMapping;
import org.weighhouse.web.inventory.Content;
import org.weighhouse.web.inventory.Format;

/**
 * An inventory that somebody takes in, and how far that has come.
 *
 * @param source where it comes from, in words, as "Intune laptops": the latest confirmed
 * one of a source is the one that counts
 * @param headings the columns of its file; empty where it has none
 * @param mapping which of them tells what; null while nobody has said
 * @param run how often somebody began to read it
 * @param bytesRead how much of its file is read
 * @param comparedTo the one that counted for the same source when it was read; null for
 * none
 * @param catalog SHA-256 of the catalogue by which it was matched
 * @param problem why its file cannot be read; null where it can
 */
record Import(long number, String source, Content content, Format format, String fileName, long size, String sha256,
		List<String> headings, @Nullable ColumnMapping mapping, State state, long person, Instant uploadedAt, int run,
		long rowsRead, long bytesRead, Counts counts, @Nullable Long comparedTo, @Nullable String catalog,
		@Nullable String problem, @Nullable Instant endedAt, @Nullable Long confirmedBy,
		@Nullable Instant confirmedAt) {

	/** How far it has come. */
	enum State {

		/** Its file is here; nobody has said yet what its columns tell. */
		UPLOADED,
		/** Nobody has begun to read it. */
		WAITING,
		/** Somebody reads it. */
		RUNNING,
		/** It is read, and can be confirmed. */
		CHECKED,
		/** It is the one that counts for its source. */
		CONFIRMED,
		/** A later one counts. */
		REPLACED,
		/** Nobody wants it any more. */
		CANCELLED,
		/** Its file cannot be read. */
		FAILED;

		/** Whether somebody is to read it, or does. */
		public boolean isBeingRead() {
			return this == WAITING || this == RUNNING;
		}

		/** Whether it has neither been confirmed nor given up. */
		public boolean isOpen() {
			return this == UPLOADED || this == CHECKED || isBeingRead();
		}

		/** Whether its titles are known. */
		public boolean isRead() {
			return this == CHECKED || this == CONFIRMED || this == REPLACED;
		}

	}

	/**
	 * How its titles were matched.
	 *
	 * @param known to be a tool
	 * @param unsure which needs a look
	 * @param unknown which are no tool that anybody knows here
	 * @param invalid lines that cannot be read
	 * @param added which the one before did not have
	 * @param gone which only the one before had
	 */
	record Counts(long known, long unsure, long unknown, long invalid, long added, long gone) {

		static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

		public long titles() {
			return this.known + this.unsure + this.unknown;
		}

	}

	static Import of(ResultSet row, int index) throws SQLException {
		Counts counts = new Counts(row.getLong("known_count"), row.getLong("unsure_count"), row.getLong("new_count"),
				row.getLong("invalid_count"), row.getLong("added_count"), row.getLong("gone_count"));
		return new Import(row.getLong("id"), row.getString("source"), Content.valueOf(row.getString("content")),
				Format.valueOf(row.getString("format")), row.getString("file_name"), row.getLong("size"),
				row.getString("sha256"), Kept.headings(row.getString("headings")),
				Kept.mapping(row.getString("mapping")), State.valueOf(row.getString("state")), row.getLong("person"),
				Objects.requireNonNull(instant(row, "uploaded_at")), row.getInt("run"), row.getLong("rows_read"),
				row.getLong("bytes_read"), counts, row.getObject("compared_to", Long.class), row.getString("catalog"),
				row.getString("problem"), instant(row, "ended_at"), row.getObject("confirmed_by", Long.class),
				instant(row, "confirmed_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	/** As people and the audit log name it. */
	public String name() {
		return "INV-" + this.number;
	}

	/** How much of it is read, in hundredths. */
	public int percent() {
		return (int) Math.min(100, this.bytesRead * 100 / Math.max(1, this.size));
	}

	/** Whether somebody says which of its columns tells what. */
	public boolean hasColumns() {
		return this.format == Format.CSV;
	}

}
