package org.weighhouse.web.account;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says where the parts of this feature stand that are no pages.
 */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

	/** It stands in the chain of security filters, not beside it once more. */
	@Bean
	FilterRegistrationBean<CurrentPerson> onlyInTheSecurityChain(CurrentPerson filter) {
		FilterRegistrationBean<CurrentPerson> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

}
