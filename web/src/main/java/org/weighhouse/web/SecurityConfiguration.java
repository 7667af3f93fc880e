package org.weighhouse.web;

import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.weighhouse.web.account.Access;
import org.weighhouse.web.account.CurrentPerson;
import org.weighhouse.web.account.Refusals;

/**
 * Who may ask for what, and what browsers are told to refuse.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
			+ "frame-ancestors 'none'; base-uri 'none'";

	static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
			+ "display-capture=(), browsing-topics=()";

	private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

	@Bean
	SecurityFilterChain pages(HttpSecurity http, Access access, Refusals refusals, CurrentPerson person) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().access(access))
			.addFilterBefore(person, CsrfFilter.class)
			.exceptionHandling((ex) -> ex.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.requestCache(RequestCacheConfigurer::disable)
			.logout(LogoutConfigurer::disable)
			.csrf(Customizer.withDefaults())
			.headers((headers) -> headers.frameOptions(FrameOptionsConfig::deny)
				.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
				.permissionsPolicyHeader((policy) -> policy.policy(PERMISSIONS_POLICY))
				.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
				.crossOriginResourcePolicy((policy) -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
			.build();
	}

	/**
	 * A page elsewhere whose name is pointed at this machine (DNS rebinding) is refused
	 * by that name.
	 */
	@Bean
	StrictHttpFirewall ownNamesOnly(@Value("${weighhouse.hosts:}") Set<String> hosts) {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHostnames((name) -> OWN_NAMES.contains(name) || hosts.contains(name));
		return firewall;
	}

	/** Without a body: what came in is not worth a page, and none is made from it. */
	@Bean
	RequestRejectedHandler bareRefusal() {
		return (request, response, rejected) -> {
			response.setHeader("X-Content-Type-Options", "nosniff");
			response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
			response.setHeader("Cache-Control", "no-store");
			response.setStatus(400);
		};
	}

	/** Nobody: keeps an account with a generated password from being made. */
	@Bean
	UserDetailsService nobody() {
		return (name) -> {
			throw new UsernameNotFoundException(name);
		};
	}

}
