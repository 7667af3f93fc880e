package org.weighhouse.web.replay;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.weighhouse.web.timer.Timers;

/**
 * What is proved again, and when; and how somebody who watches hears of it.
 */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

	@Bean
	StateReplay stateReplay(JdbcClient jdbc, PlatformTransactionManager transactions) {
		return StateReplay.of(jdbc, transactions);
	}

	@Bean
	Task<Void> replayTimer(Timers timers, Replays replays) {
		return timers.every(Duration.ofSeconds(5), "replay.work", replays::work);
	}

	/** Differences of the last run that came to its end, and how long ago that was. */
	@Bean
	MeterBinder replayGauges(Runs runs, Clock clock) {
		return (registry) -> {
			Gauge
				.builder("weighhouse.replay.differences", runs,
						(all) -> all.lastDone().map((run) -> (double) run.differences()).orElse(Double.NaN))
				.register(registry);
			Gauge
				.builder("weighhouse.replay.age.seconds", runs,
						(all) -> all.lastDone()
							.map((run) -> (double) Duration.between(run.begunAt(), clock.instant()).toSeconds())
							.orElse(Double.NaN))
				.register(registry);
		};
	}

}
