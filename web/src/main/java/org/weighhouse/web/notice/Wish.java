package org.weighhouse.web.notice;

import java.time.ZoneId;

/**
 * How somebody wants to be told besides on the page.
 *
 * @param hour of a day in the zone, for one mail a day
 */
record Wish(Mail mail, int hour, ZoneId zone) {

	/** When mail is sent. */
	enum Mail {

		/** Each time. */
		AT_ONCE,
		/** Once a day, if there is anything. */
		DIGEST,
		/** Never. */
		NONE

	}

}
