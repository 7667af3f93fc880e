package org.weighhouse.web.timer;

import java.time.Clock;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets nothing begin before the clocks agree.
 */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

	/** The machine's clock, also where tests set another. */
	@Bean
	SmartInitializingSingleton clocksTogether(JdbcClient jdbc, @Qualifier("clock") Clock clock) {
		return new DatabaseTime(jdbc, clock)::requireTogether;
	}

}
