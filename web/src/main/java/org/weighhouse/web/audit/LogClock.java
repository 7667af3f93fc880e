package org.weighhouse.web.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the sequencer run five times a second, from the start, which looks at the whole
 * log's edge first, to the end, after the last act.
 */
@Component
class LogClock implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(LogClock.class);

	private static final long PAUSE_MILLIS = 200;

	private static final long PATIENCE_SECONDS = 20;

	private final Sequencer sequencer;

	private final Checkpoints checkpoints;

	private final LogWatch watch;

	private final boolean on;

	private @Nullable ScheduledExecutorService thread;

	LogClock(Sequencer sequencer, Checkpoints checkpoints, LogWatch watch, @Value("${weighhouse.timers}") boolean on) {
		this.sequencer = sequencer;
		this.checkpoints = checkpoints;
		this.watch = watch;
		this.on = on;
	}

	@Override
	public boolean isAutoStartup() {
		return this.on;
	}

	/** Before requests come in, and still there when the last one is answered. */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public void start() {
		this.watch.look(this.sequencer.size(), this.checkpoints.latest().orElse(null));
		this.sequencer.requeue();
		this.thread = Executors.newSingleThreadScheduledExecutor((work) -> {
			Thread thread = new Thread(work, "audit-log");
			thread.setDaemon(true);
			return thread;
		});
		this.thread.scheduleWithFixedDelay(this::tick, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
	}

	/** A database that does not answer stops nothing: what waits is bounded. */
	private void tick() {
		try {
			while (this.sequencer.run() == Sequencer.BATCH) {
				logger.debug("A whole batch: there is more");
			}
		}
		catch (RuntimeException ex) {
			logger.error("Entries got no place in the audit log; tried again in a moment", ex);
		}
	}

	@Override
	public void stop() {
		ScheduledExecutorService running = this.thread;
		this.thread = null;
		if (running != null) {
			running.shutdown();
			try {
				if (running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
					this.sequencer.catchUp();
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (RuntimeException ex) {
				logger.warn("The last entries get their place at the next start", ex);
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
