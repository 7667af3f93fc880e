package org.weighhouse.web.once;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Gives every form that carries the token against forged requests a key of its own beside
 * it.
 */
class OnceField implements RequestDataValueProcessor {

	static final String NAME = "once";

	private final RequestDataValueProcessor forms;

	OnceField(RequestDataValueProcessor forms) {
		this.forms = forms;
	}

	@Override
	public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
		Map<String, String> token = this.forms.getExtraHiddenFields(request);
		if (token == null || token.isEmpty()) {
			return token;
		}
		Map<String, String> fields = new LinkedHashMap<>(token);
		fields.put(NAME, UUID.randomUUID().toString());
		return fields;
	}

	@Override
	public String processAction(HttpServletRequest request, String action, String method) {
		return this.forms.processAction(request, action, method);
	}

	@Override
	public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
		return this.forms.processFormFieldValue(request, name, value, type);
	}

	@Override
	public String processUrl(HttpServletRequest request, String url) {
		return this.forms.processUrl(request, url);
	}

}
