package org.weighhouse.web;

import java.time.Clock;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What every part of the site stands on.
 */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class SiteConfiguration {

	/** Days are counted and times are shown in UTC; tests fix it. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
