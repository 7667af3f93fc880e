package org.weighhouse.web.request;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weighhouse.web.timer.Timers;

/**
 * The calendar of the desk, and what is done to requests by the clock.
 */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

	@Bean
	WorkingTime workingTime(CalendarSettings settings) {
		return settings.workingTime();
	}

	@Bean
	Task<Void> lapsingTimer(Timers timers, Lapsing lapsing) {
		return timers.every(Duration.ofHours(1), "request.lapsing", lapsing::sweep);
	}

}
