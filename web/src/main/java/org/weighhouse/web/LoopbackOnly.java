package org.weighhouse.web;

import java.net.InetAddress;

import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Looks at the address before the server opens its door.
 */
@Component
class LoopbackOnly implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

	private final ServerProperties server;

	LoopbackOnly(ServerProperties server) {
		this.server = server;
	}

	@Override
	public void customize(ConfigurableWebServerFactory factory) {
		InetAddress address = this.server.getAddress();
		ReachableFromOutside.refuse(address);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
