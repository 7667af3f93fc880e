package org.weighhouse.web.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.weighhouse.catalog.Case.Origin;

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
		return sha256OfText(of(value));
	}

	/** Of the text's UTF-8 bytes, in hex. */
	static String sha256OfText(String text) {
		try {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
