package org.weighhouse.web;

import java.util.Set;
import java.util.UUID;

import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcConfigurer;
import org.springframework.web.context.WebApplicationContext;

/**
 * Sends with each form and call of a test the key that it would have in real use, unless
 * the test has one of its own.
 */
@Component
class FreshOnce implements MockMvcBuilderCustomizer {

	private static final String FIELD = "once";

	private static final String HEADER = "Idempotency-Key";

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	@Override
	public void customize(ConfigurableMockMvcBuilder<?> builder) {
		builder.apply(new MockMvcConfigurer() {

			@Override
			public RequestPostProcessor beforeMockMvcCreated(ConfigurableMockMvcBuilder<?> site,
					WebApplicationContext context) {
				return FreshOnce::add;
			}

		});
	}

	private static MockHttpServletRequest add(MockHttpServletRequest request) {
		if (!READING.contains(request.getMethod()) && request.getParameter(FIELD) == null) {
			request.addParameter(FIELD, UUID.randomUUID().toString());
			if (request.getHeader(HEADER) == null) {
				request.addHeader(HEADER, UUID.randomUUID().toString());
			}
		}
		return request;
	}

}
