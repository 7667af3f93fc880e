package org.weighhouse.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever started it which address to open.
 */
@Component
class StartLine {

	private static final Logger logger = LoggerFactory.getLogger(StartLine.class);

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context
				&& context.getWebServer() != null) {
			logger.info("Weighhouse is ready: open http://localhost:{}/", context.getWebServer().getPort());
		}
	}

}
