package org.weighhouse.web.notice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something to tell.
 *
 * @param what the act, as `request.asked`, or `reminder.30`
 * @param subject as `REQ-41`
 * @param actor who did it; null where nobody did
 * @param lastDay the day that it is about; null for none
 * @param cause what is told once only, however often it happens; null where each counts
 */
record News(String what, String subject, @Nullable String edition, @Nullable Long actor, @Nullable LocalDate lastDay,
		@Nullable String cause) {
}
