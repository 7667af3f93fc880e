package org.weighhouse.web.audit;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many acts wait for their place in the log; looked at again after a second.
 */
@Component
class Backlog {

	private static final long FRESH_NANOS = 1_000_000_000L;

	private final JdbcClient jdbc;

	private final AuditSettings settings;

	private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - FRESH_NANOS);

	private volatile boolean tooLong;

	Backlog(JdbcClient jdbc, AuditSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * @throws LogBehind if more wait than may
	 */
	void refuseIfTooLong() {
		long before = this.lookedAt.get();
		long now = System.nanoTime();
		if (now - before >= FRESH_NANOS && this.lookedAt.compareAndSet(before, now)) {
			look();
		}
		if (this.tooLong) {
			throw new LogBehind(this.settings.backlog());
		}
	}

	/** Looks now. */
	void look() {
		this.tooLong = waiting() > this.settings.backlog();
	}

	/** At most one more than may wait. */
	long waiting() {
		return this.jdbc.sql("select count(*) from (select 1 as one from audit_pending limit :most) waiting")
			.param("most", this.settings.backlog() + 1)
			.query(Long.class)
			.single();
	}

}
