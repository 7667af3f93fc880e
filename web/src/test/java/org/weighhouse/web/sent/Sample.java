package org.weighhouse.web.sent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import tools.jackson.databind.json.JsonMapper;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Something that somebody may send, with a value for every field that its address takes.
 *
 * @param who sends it; null for a stranger
 * @param json whether the fields go into a body of JSON; else they are those of a form,
 * or of the address where there is no body
 * @param yaml the body where it is a file; else null
 */
record Sample(@Nullable Person who, HttpMethod method, String path, Map<String, Object> fields, boolean json,
		@Nullable String yaml) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static Sample form(@Nullable Person who, String path, Object... namesAndValues) {
		return new Sample(who, HttpMethod.POST, path, fields(namesAndValues), false, null);
	}

	static Sample json(Person who, HttpMethod method, String path, Object... namesAndValues) {
		return new Sample(who, method, path, fields(namesAndValues), true, null);
	}

	static Sample query(Person who, HttpMethod method, String path, Object... namesAndValues) {
		return new Sample(who, method, path, fields(namesAndValues), false, null);
	}

	/** A file, with fields in the address. */
	static Sample yaml(Person who, String path, String yaml, Object... namesAndValues) {
		return new Sample(who, HttpMethod.PUT, path, fields(namesAndValues), false, yaml);
	}

	private static Map<String, Object> fields(Object... namesAndValues) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (int at = 0; at < namesAndValues.length; at += 2) {
			fields.put((String) namesAndValues[at], namesAndValues[at + 1]);
		}
		return fields;
	}

	Sample with(String field, Object value) {
		Map<String, Object> changed = new LinkedHashMap<>(this.fields);
		changed.put(field, value);
		return new Sample(this.who, this.method, this.path, changed, this.json, this.yaml);
	}

	Sample at(String otherPath) {
		return new Sample(this.who, this.method, otherPath, this.fields, this.json, this.yaml);
	}

	boolean isForPrograms() {
		return this.path.startsWith("/api/");
	}

	/** With a key that only this sending has. */
	MockMvcRequestBuilder to(MockMvcTester site, Cast cast) {
		return to(site, cast, UUID.randomUUID().toString());
	}

	MockMvcRequestBuilder to(MockMvcTester site, Cast cast, String key) {
		MockMvcRequestBuilder request = bare(site, cast, key);
		if (this.json) {
			return request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(this.fields));
		}
		this.fields.forEach((field, value) -> {
			if (value instanceof byte[] content) {
				request.with((sent) -> withFile(sent, field, content));
			}
			else {
				request.param(field, texts(value));
			}
		});
		return request;
	}

	/** The same without its fields. */
	MockMvcRequestBuilder bare(MockMvcTester site, Cast cast, String key) {
		MockMvcRequestBuilder request = site.method(this.method)
			.uri(this.path)
			.with((this.who != null) ? cast.as(this.who) : Cast.stranger())
			.with(csrf())
			.header("Idempotency-Key", key);
		if (this.yaml != null) {
			request.contentType(MediaType.APPLICATION_YAML).content(this.yaml);
		}
		if (HttpMethod.POST.equals(this.method) && !this.json) {
			request.param("once", key);
		}
		return request;
	}

	private static MockHttpServletRequest withFile(MockHttpServletRequest request, String field, byte[] content) {
		request.setContentType(MediaType.MULTIPART_FORM_DATA_VALUE);
		request.addPart(new MockPart(field, field + ".csv", content));
		return request;
	}

	private static String[] texts(Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf).toArray(String[]::new)
				: new String[] { String.valueOf(value) };
	}

}
