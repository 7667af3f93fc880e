package org.weighhouse.web.intake;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weighhouse.web.timer.Timers;

/**
 * What is done for inventories by the clock.
 */
@Configuration(proxyBeanMethods = false)
class ImportTimers {

	@Bean
	Task<Void> importTimer(Timers timers, Checking checking) {
		return timers.every(Duration.ofSeconds(1), "intake.checking", checking::work);
	}

	@Bean
	Task<Void> rematchTimer(Timers timers, Rematching rematching) {
		return timers.every(Duration.ofSeconds(20), "intake.matching", rematching::work);
	}

}
