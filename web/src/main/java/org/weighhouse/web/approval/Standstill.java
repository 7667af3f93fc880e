package org.weighhouse.web.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What the page of an approval says that is suspended, or should be renewed early.
 *
 * @param because why, in words
 * @param until the last day (UTC) to do something about it
 * @param now what today's verdict still has against it, in words; empty where it could be
 * lifted
 * @param lifts whether the reader may lift it
 */
record Standstill(ZonedDateTime since, List<String> because, LocalDate until, List<String> now, boolean lifts) {

	static Standstill since(Instant since, List<String> because, LocalDate until, List<String> now, boolean lifts) {
		return new Standstill(since.atZone(ZoneId.of("UTC")), because, until, now, lifts);
	}

}
