package org.weighhouse.web.export;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weighhouse.web.timer.Timers;

/**
 * What is done for exports by the clock.
 */
@Configuration(proxyBeanMethods = false)
class ExportTimers {

	@Bean
	Task<Void> exportTimer(Timers timers, Exporter exporter) {
		return timers.every(Duration.ofSeconds(1), "export.making", exporter::work);
	}

	@Bean
	Task<Void> exportRetentionTimer(Timers timers, Retention retention) {
		return timers.every(Duration.ofHours(1), "export.retention", retention::sweep);
	}

}
