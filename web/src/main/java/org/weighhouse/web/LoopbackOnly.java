package org.weighhouse.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Keeps the demo to this machine: looks at the address before the server opens its door.
 */
@Component
class LoopbackOnly implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

	private final ServerProperties server;

	private final boolean demo;

	LoopbackOnly(ServerProperties server, @Value("${weighhouse.demo:false}") boolean demo) {
		this.server = server;
		this.demo = demo;
	}

	@Override
	public void customize(ConfigurableWebServerFactory factory) {
		if (this.demo) {
			ReachableFromOutside.refuse(this.server.getAddress());
		}
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
