package org.weighhouse.web.once;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.weighhouse.web.timer.Timers;

/**
 * Puts the key into forms, and forgets in time. There can be one such processor only, and
 * Spring Security brings it: it is wrapped.
 */
@Configuration(proxyBeanMethods = false)
class OnceConfiguration {

	@Bean
	Task<Void> forgettingTimer(Timers timers, Sendings sendings) {
		return timers.every(Duration.ofHours(1), "once.forgetting", sendings::forgetOld);
	}

	@Bean
	static BeanPostProcessor onceInEveryForm() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof RequestDataValueProcessor forms) ? new OnceField(forms) : bean;
			}

		};
	}

}
