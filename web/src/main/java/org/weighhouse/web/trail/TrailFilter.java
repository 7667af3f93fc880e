package org.weighhouse.web.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.audit.AuditTrail;

/**
 * What somebody looks for in the log, as they typed it. What is no date asks for nothing.
 *
 * @param actor a name, or as entries have it: `person:7`, `policy`, `clock`
 */
record TrailFilter(String actor, String subject, String what, String from, String to) {

	TrailFilter {
		actor = actor.strip();
		subject = subject.strip();
		what = what.strip();
		from = from.strip();
		to = to.strip();
	}

	/** Whether a database could hold what is looked for. */
	boolean isStorable() {
		return (this.actor + this.subject + this.what).chars()
			.noneMatch((character) -> character == 0 || Character.isSurrogate((char) character));
	}

	public boolean isEmpty() {
		return (this.actor + this.subject + this.what + this.from + this.to).isEmpty();
	}

	/**
	 * @param actors who is meant; null for anybody
	 */
	AuditTrail.Filter of(@Nullable Set<String> actors) {
		LocalDate last = day(this.to);
		return new AuditTrail.Filter(actors, this.subject, this.what, start(day(this.from)),
				start((last != null) ? last.plusDays(1) : null));
	}

	private static @Nullable Instant start(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : null;
	}

	private static @Nullable LocalDate day(String text) {
		try {
			LocalDate day = LocalDate.parse(text);
			return (day.getYear() >= 1970 && day.getYear() < 10_000) ? day : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
