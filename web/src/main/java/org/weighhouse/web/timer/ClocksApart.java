package org.weighhouse.web.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The clock of this machine and the database's say different times.
 */
class ClocksApart extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	ClocksApart(Instant here, Instant there) {
		super("the clock of this machine says `" + here.truncatedTo(ChronoUnit.SECONDS) + "`, the database's `"
				+ there.truncatedTo(ChronoUnit.SECONDS) + "`: they differ by " + seconds(here, there)
				+ " s, expected at most " + DatabaseTime.AT_MOST.toSeconds() + " s");
	}

	private static long seconds(Instant here, Instant there) {
		return Duration.between(here, there).abs().toSeconds();
	}

	/** Says so in plain words. */
	static class Analyzer extends AbstractFailureAnalyzer<ClocksApart> {

		@Override
		protected FailureAnalysis analyze(Throwable root, ClocksApart cause) {
			return new FailureAnalysis("Weighhouse does not start: " + cause.getMessage() + ".",
					"Set both clocks right, best by NTP, and start again: last days and reminders go by them.", cause);
		}

	}

}
