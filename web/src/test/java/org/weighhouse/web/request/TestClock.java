package org.weighhouse.web.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that a test moves; it starts on a Monday at noon.
 */
class TestClock extends Clock {

	static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");

	private volatile Instant now = MONDAY;

	void reset() {
		this.now = MONDAY;
	}

	void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
