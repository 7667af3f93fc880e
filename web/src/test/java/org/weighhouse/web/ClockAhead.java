package org.weighhouse.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Sets the clock of a site forward by what a file says, as ISO 8601 writes it, also while
 * it runs. A source of a process of its own, and of no other test.
 */
class ClockAhead implements BeanPostProcessor {

	static final String FILE = "CLOCK_AHEAD";

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Clock clock) ? new Ahead(clock, Path.of(System.getenv(FILE))) : bean;
	}

	private static final class Ahead extends Clock {

		private final Clock right;

		private final Path file;

		Ahead(Clock right, Path file) {
			this.right = right;
			this.file = file;
		}

		@Override
		public Instant instant() {
			try {
				return this.right.instant().plus(Duration.parse(Files.readString(this.file)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public ZoneId getZone() {
			return this.right.getZone();
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return new Ahead(this.right.withZone(zone), this.file);
		}

	}

}
