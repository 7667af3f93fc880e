package org.weighhouse.web.request;

import java.util.List;
import java.util.Map;

import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.web.digest.Sha256;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as JSON without white space, and its SHA-256.
 */
final class Json {

	private static final JsonMapper JSON = JsonMapper.shared();

	private Json() {
	}

	static String of(Object value) {
		return JSON.writeValueAsString(value);
	}

	static Map<String, String> answers(String json) {
		return JSON.readValue(json, new TypeReference<Map<String, String>>() {
		});
	}

	/** Who gave each answer. */
	static Map<String, Origin> origins(String json) {
		return JSON.readValue(json, new TypeReference<Map<String, Origin>>() {
		});
	}

	static List<String> list(String json) {
		return JSON.readValue(json, new TypeReference<List<String>>() {
		});
	}

	static String sha256(Object value) {
		return Sha256.of(of(value));
	}

}
