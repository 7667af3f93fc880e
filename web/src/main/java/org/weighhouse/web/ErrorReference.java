package org.weighhouse.web;

import java.util.Map;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives each failure of ours a reference that stands on the error page and in the log.
 */
@Component
class ErrorReference extends DefaultErrorAttributes {

	private static final Logger logger = LoggerFactory.getLogger(ErrorReference.class);

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, Object> attributes = super.getErrorAttributes(request, options);
		if (attributes.get("status") instanceof Integer status && status >= 500) {
			String reference = UUID.randomUUID().toString().substring(0, 8);
			attributes.put("reference", reference);
			logger.error("Reference {}", reference, getError(request));
		}
		return attributes;
	}

}
