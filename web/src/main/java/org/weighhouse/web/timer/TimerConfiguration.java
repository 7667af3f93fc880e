package org.weighhouse.web.timer;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets timers run, once the clocks agree.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("weighhouse.timers")
class TimerConfiguration {

	@Bean
	SmartInitializingSingleton clocksTogether(DatabaseTime time) {
		return time::requireTogether;
	}

}
