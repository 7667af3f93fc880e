package org.weighhouse.web.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets somebody in where there is no password yet: a link that opens once, for half an
 * hour, and is told only to whoever can read the log or the folder of data. In the demo
 * it leads to the personas, before the first person is made it leads to the set-up.
 */
@Component
class FrontDoor {

	private static final Logger logger = LoggerFactory.getLogger(FrontDoor.class);

	private static final Duration OPEN = Duration.ofMinutes(30);

	private final Installation installation;

	private final Environment environment;

	private final Path data;

	private final Clock clock;

	private @Nullable String token;

	private Instant until = Instant.MIN;

	FrontDoor(Installation installation, Environment environment, @Value("${weighhouse.data}") Path data, Clock clock) {
		this.installation = installation;
		this.environment = environment;
		this.data = data;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		if (this.environment.getProperty("local.server.port") != null) {
			tell();
		}
	}

	/** Writes the link to the log and to a file; the same one while it still opens. */
	synchronized void tell() {
		if (!this.installation.isDemo() && this.installation.hasPeople()) {
			return;
		}
		if (this.token == null || isOver()) {
			this.token = Token.make();
			this.until = Instant.now(this.clock).plus(OPEN);
		}
		String link = address() + (this.installation.isDemo() ? "/demo/" : "/set-up/") + this.token;
		OwnerOnlyFile.write(file(), link + System.lineSeparator());
		logger.info("{}, once and within half an hour: {}",
				this.installation.isDemo() ? "This is the demo. Choose who you are" : "Make the first administrator",
				link);
	}

	synchronized boolean fits(String token) {
		return this.token != null && !isOver() && Token.same(this.token, token);
	}

	/** Opens for the first who comes, and for nobody after. */
	synchronized boolean use(String token) {
		if (!fits(token)) {
			return false;
		}
		this.token = null;
		try {
			Files.deleteIfExists(file());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return true;
	}

	/** Where the link can be read. */
	Path file() {
		return this.data.resolve(this.installation.isDemo() ? "demo-link" : "setup-token");
	}

	private boolean isOver() {
		return !Instant.now(this.clock).isBefore(this.until);
	}

	private String address() {
		return "http://localhost:" + this.environment.getProperty("local.server.port", "8080");
	}

}
