package org.weighhouse.web.approval;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody looked at the logs of a week.
 *
 * @param monday the first day of the week
 * @param words what was looked at
 */
record LogReview(LocalDate monday, String words, long person, Instant at) {
}
