package org.weighhouse.web.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Rings when the log is not what was signed about it. While it does, nothing is added to
 * the log: what would cover it up waits until somebody has looked, and the site starts
 * again.
 */
@Component
public class LogAlarm implements HealthIndicator {

	private static final Logger logger = LoggerFactory.getLogger(LogAlarm.class);

	private final AtomicReference<@Nullable Alarm> raised = new AtomicReference<>();

	private final MessageSource messages;

	LogAlarm(MessageSource messages) {
		this.messages = messages;
	}

	void raise(Alarm alarm) {
		if (this.raised.compareAndSet(null, alarm)) {
			logger.error("The audit log: {}", text(alarm));
		}
	}

	public Optional<Alarm> raised() {
		return Optional.ofNullable(this.raised.get());
	}

	public String text(Alarm alarm) {
		return this.messages.getMessage("audit.alarm." + alarm.why(), new Object[] { alarm.expected(), alarm.found() },
				Locale.ENGLISH);
	}

	@Override
	public Health health() {
		Alarm alarm = this.raised.get();
		return (alarm == null) ? Health.up().build() : Health.outOfService().withDetail("audit", text(alarm)).build();
	}

	/**
	 * What rings.
	 *
	 * @param why the end of a message's key
	 * @param expected how many entries were signed
	 * @param found how many there are
	 */
	public record Alarm(String why, long expected, long found) {
	}

}
