package org.weighhouse.web.request;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.weighhouse.engine.rulebook.Tier;

/**
 * How long things may take.
 *
 * @param days weekdays for one step, by the tier that is left
 * @param answerWithin how long a question may stay without an answer
 * @param untouchedFor how long nothing may happen in review
 */
@ConfigurationProperties("weighhouse.request")
public record RequestSettings(Map<Tier, Integer> days, Duration answerWithin, Duration untouchedFor) {

	public RequestSettings {
		for (Tier tier : Tier.values()) {
			if (days.getOrDefault(tier, 0) < 1) {
				throw new IllegalArgumentException(
						"weighhouse.request.days." + tier + ": expected a number of weekdays, at least 1");
			}
		}
	}

	/** How long nothing may happen. */
	Duration limit(State state) {
		return (state == State.INFO_REQUESTED) ? this.answerWithin : this.untouchedFor;
	}

	/** The working time for a step. */
	Duration time(Tier tier) {
		return Duration.ofDays(this.days.getOrDefault(tier, 1));
	}

}
