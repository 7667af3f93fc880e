package org.weighhouse.web.export;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * Cells as text.
 */
final class Values {

	private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
		.withZone(ZoneOffset.UTC);

	private Values() {
	}

	/** Moments in UTC with six digits, days as 2026-11-21, all else as it says itself. */
	static String text(@Nullable Object cell) {
		Object plain = plain(cell);
		if (plain == null) {
			return "";
		}
		return (plain instanceof Instant moment) ? MICROS.format(moment) : plain.toString();
	}

	/** The same with whole seconds, for people. */
	static String shown(@Nullable Object cell) {
		Object plain = plain(cell);
		return (plain instanceof Instant moment) ? SECONDS.format(moment) : text(plain);
	}

	/** Days and moments as either database hands them out. */
	private static @Nullable Object plain(@Nullable Object cell) {
		if (cell instanceof Timestamp moment) {
			return moment.toInstant();
		}
		if (cell instanceof OffsetDateTime moment) {
			return moment.toInstant();
		}
		return (cell instanceof Date day) ? day.toLocalDate() : cell;
	}

}
