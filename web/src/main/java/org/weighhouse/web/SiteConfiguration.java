package org.weighhouse.web;

import java.time.Clock;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

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

	/** A number is no text, also where a program sends one for the other. */
	@Bean
	JsonMapperBuilderCustomizer numbersAreNoText() {
		return (json) -> json.withCoercionConfig(LogicalType.Textual, (text) -> {
			text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
			text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
			text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
		});
	}

}
