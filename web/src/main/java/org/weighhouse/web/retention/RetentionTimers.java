package org.weighhouse.web.retention;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weighhouse.web.timer.Timers;

/**
 * When it is looked for what was kept long enough.
 */
@Configuration(proxyBeanMethods = false)
class RetentionTimers {

	@Bean
	Task<Void> retentionTimer(Timers timers, KeptLongEnough kept) {
		return timers.every(Duration.ofHours(12), "retention", kept::sweep);
	}

}
