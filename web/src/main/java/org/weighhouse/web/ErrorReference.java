package org.weighhouse.web;

import java.util.Map;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives each failure of ours a reference that stands on the error page and in the log,
 * and tells the page which refusal it is about.
 */
@Component
class ErrorReference extends DefaultErrorAttributes {

	private static final Logger logger = LoggerFactory.getLogger(ErrorReference.class);

	/**
	 * Beyond it is what Spring says when nothing went wrong, and somebody opened the page
	 * of errors.
	 */
	private static final int LAST = 599;

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, Object> attributes = super.getErrorAttributes(request, options);
		if (attributes.get("status") instanceof Integer status && status >= 500 && status <= LAST) {
			String reference = UUID.randomUUID().toString().substring(0, 8);
			attributes.put("reference", reference);
			logger.error("Reference {}", reference, getError(request));
		}
		Object refusal = request.getAttribute("weighhouse.refusal", RequestAttributes.SCOPE_REQUEST);
		if (refusal != null) {
			attributes.put("refusal", refusal);
		}
		return attributes;
	}

}
