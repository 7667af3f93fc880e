package org.weighhouse.web.tolerated;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * For how long something may be tolerated.
 *
 * @param mostDays from today on, at most; also what reviewers are offered
 * @param reportedDays how long what people report themselves is tolerated at first
 */
@ConfigurationProperties("weighhouse.tolerated")
record ToleratedSettings(int mostDays, int reportedDays) {

	ToleratedSettings {
		if (reportedDays < 1 || reportedDays > mostDays) {
			throw new IllegalArgumentException("weighhouse.tolerated.reported-days: found " + reportedDays
					+ ", expected 1 to " + mostDays + " (most-days)");
		}
	}

}
