package org.weighhouse.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleTests {

	private final Hands clock = new Hands();

	private final Throttle throttle = new Throttle(3, Duration.ofMinutes(15), this.clock);

	@Test
	void afterTheLimitItIsEnoughUntilTheFirstIsOld() {
		assertThat(this.throttle.take("a")).isTrue();
		this.clock.pass(Duration.ofMinutes(10));
		assertThat(this.throttle.take("a")).isTrue();
		assertThat(this.throttle.take("a")).isTrue();
		assertThat(this.throttle.take("a")).isFalse();
		this.clock.pass(Duration.ofMinutes(5));
		assertThat(this.throttle.take("a")).isTrue();
		assertThat(this.throttle.take("a")).isFalse();
	}

	@Test
	void anotherNameIsCountedByItself() {
		for (int time = 0; time < 5; time++) {
			this.throttle.take("a");
		}
		assertThat(this.throttle.take("b")).isTrue();
	}

	@Test
	void whatIsGivenBackDoesNotCount() {
		for (int time = 0; time < 10; time++) {
			assertThat(this.throttle.take("a")).isTrue();
			this.throttle.giveBack("a");
		}
	}

	/** A clock that is moved by hand. */
	private static class Hands extends Clock {

		private Instant now = Instant.parse("2026-11-21T12:00:00Z");

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

}
