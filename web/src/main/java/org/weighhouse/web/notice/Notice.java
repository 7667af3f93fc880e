package org.weighhouse.web.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What somebody was told.
 *
 * @param part what they have to do with it
 * @param what the act, as `request.asked`
 * @param actor who did it; null where nobody did
 * @param lastDay the day that it is about; null for none
 * @param times how often it happened, for one cause
 * @param readAt null while it is new
 */
record Notice(long id, Part part, OffsetDateTime at, String what, String subject, @Nullable String edition,
		@Nullable Long actor, @Nullable LocalDate lastDay, int times, @Nullable OffsetDateTime readAt) {

	/** Which part of the register shows all that one cause did. */
	private String list() {
		return switch (this.what) {
			case "approval.suspended", "approval.recertify-early" -> "EARLY";
			case "approval.revoked" -> "ENDED";
			default -> "ALL";
		};
	}

	/** Where more stands, and can be seen by whoever was told. */
	String path() {
		String number = this.subject.substring(this.subject.indexOf('-') + 1);
		if (this.subject.startsWith("REQ-")) {
			return ((this.part == Part.DECIDER) ? "/queue/" : "/requests/") + number;
		}
		if (this.subject.startsWith("DEL-")) {
			return "/delegates";
		}
		if (this.subject.startsWith("RPL-")) {
			return "/audit/replay";
		}
		if (this.subject.startsWith("SOFT-")) {
			return "/tools/proposals/" + number;
		}
		if (this.times > 1) {
			return "/approvals?show=" + list();
		}
		return (this.part == Part.NAMED && this.what.equals("approval.member-removed")) ? "/approvals"
				: "/approvals/" + number;
	}

}
