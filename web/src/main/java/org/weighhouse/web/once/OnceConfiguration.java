package org.weighhouse.web.once;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Puts the key into forms. There can be one such processor only, and Spring Security
 * brings it: it is wrapped.
 */
@Configuration(proxyBeanMethods = false)
class OnceConfiguration {

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
