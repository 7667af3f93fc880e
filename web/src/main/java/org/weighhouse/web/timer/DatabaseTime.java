package org.weighhouse.web.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The time of the database, by which all instances start timers: a clock of one machine
 * that is wrong or set anew neither stops them nor starts them twice. What is due is
 * judged by the site's own clock all the same, so nothing is done while the two are
 * apart.
 */
@Component
class DatabaseTime implements com.github.kagkarlsson.scheduler.Clock {

	static final Duration AT_MOST = Duration.ofSeconds(60);

	private static final Duration FRESH = Duration.ofSeconds(20);

	private final JdbcClient jdbc;

	private final Clock clock;

	private volatile @Nullable Reading last;

	DatabaseTime(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Instant now() {
		Reading reading = this.last;
		if (reading == null || reading.age().compareTo(FRESH) > 0) {
			reading = read(reading);
			this.last = reading;
		}
		return reading.now();
	}

	/**
	 * @throws ClocksApart if the site's clock and the database's are
	 */
	void requireTogether() {
		Instant here = this.clock.instant();
		Instant there = now();
		if (Duration.between(here, there).abs().compareTo(AT_MOST) > 0) {
			throw new ClocksApart(here, there);
		}
	}

	/** While the database does not answer, the time since the last answer is added. */
	private Reading read(@Nullable Reading before) {
		try {
			OffsetDateTime there = this.jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single();
			return new Reading(there.toInstant(), System.nanoTime());
		}
		catch (DataAccessException | CannotCreateTransactionException ex) {
			if (before == null) {
				throw ex;
			}
			return before;
		}
	}

	/**
	 * What the database said.
	 *
	 * @param nanos when, by a clock that nobody sets
	 */
	private record Reading(Instant said, long nanos) {

		Duration age() {
			return Duration.ofNanos(System.nanoTime() - this.nanos);
		}

		Instant now() {
			return this.said.plus(age());
		}

	}

}
