package org.weighhouse.web.request;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A request's own row, as it was read.
 */
record Stored(long number, Kind kind, long requester, Draft asked, State state, long version, @Nullable Long assignee,
		@Nullable LocalDate until, Times times, Occasion occasion) {
}
