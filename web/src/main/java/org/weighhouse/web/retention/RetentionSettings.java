package org.weighhouse.web.retention;

import java.time.Period;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is kept what somebody may want to be forgotten. The organisation's own rules
 * say; as shipped only old news goes.
 *
 * @param words for how long the words of entries of the audit log are kept (`P7Y`); null
 * for ever. The entries themselves always are
 * @param news for how long read notices and mail that was sent are kept
 */
@ConfigurationProperties("weighhouse.retention")
record RetentionSettings(@Nullable Period words, @DefaultValue("P400D") Period news) {

	RetentionSettings {
		check("words", words);
		check("news", news);
	}

	private static void check(String name, @Nullable Period kept) {
		if (kept != null && (kept.isNegative() || kept.isZero())) {
			throw new IllegalArgumentException("weighhouse.retention." + name + ": found " + kept
					+ ", expected a period from a day on, as P7Y or P400D");
		}
	}

}
