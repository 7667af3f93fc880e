package org.weighhouse.web.approval;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weighhouse.web.timer.Timers;

/**
 * What is done to approvals by the clock, often enough for a minute to be enough.
 */
@Configuration(proxyBeanMethods = false)
class ApprovalTimers {

	@Bean
	Task<Void> expiryTimer(Timers timers, Expiry expiry) {
		return timers.every(Duration.ofSeconds(30), "approval.expiry", expiry::sweep);
	}

	@Bean
	Task<Void> occasionTimer(Timers timers, Occasions occasions) {
		return timers.every(Duration.ofSeconds(30), "approval.occasions", occasions::look);
	}

	@Bean
	Task<Void> reconsideringTimer(Timers timers, Reconsidering reconsidering) {
		return timers.every(Duration.ofSeconds(1), "approval.reconsidering", reconsidering::work);
	}

}
