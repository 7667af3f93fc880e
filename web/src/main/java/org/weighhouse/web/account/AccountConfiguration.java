package org.weighhouse.web.account;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Says where the parts of this feature stand that are no pages.
 */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

	/** About a quarter of a second each on two cores. */
	private static final int STRENGTH = 11;

	@Bean
	PasswordEncoder passwordEncoder() {
		return new BCryptPasswordEncoder(BCryptVersion.$2B, STRENGTH);
	}

	/** It stands in the chain of security filters, not beside it once more. */
	@Bean
	FilterRegistrationBean<CurrentPerson> onlyInTheSecurityChain(CurrentPerson filter) {
		FilterRegistrationBean<CurrentPerson> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

}
