package org.weighhouse.web.sent;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies that are not what an address for programs expects, made from one that is.
 */
final class HostileBodies {

	private static final JsonMapper JSON = JsonMapper.shared();

	private HostileBodies() {
	}

	/** By what is wrong with them. */
	static Map<String, String> of(Map<String, Object> sound) {
		String json = JSON.writeValueAsString(sound);
		String open = json.substring(0, json.length() - 1) + (sound.isEmpty() ? "" : ",");
		Map<String, String> bodies = new LinkedHashMap<>();
		bodies.put("empty", "");
		bodies.put("null", "null");
		bodies.put("a list", "[]");
		bodies.put("a text", "\"x\"");
		bodies.put("a list of 100,000", "[" + "0,".repeat(99_999) + "0]");
		bodies.put("cut off", json.substring(0, json.length() - 1));
		bodies.put("followed by more", json + json);
		bodies.put("deep", open + "\"x\":" + "[".repeat(100_000));
		bodies.put("ten megabytes", open + "\"x\":\"" + "x".repeat(10_000_000) + "\"}");
		for (String unknown : new String[] { "\"role\":\"ADMINISTRATOR\"", "\"state\":\"APPROVED\"", "\"id\":1",
				"\"requester\":1", "\"@class\":\"java.lang.Runtime\"", "\"@type\":\"java.lang.Runtime\"",
				"\"__proto__\":{\"role\":\"ADMINISTRATOR\"}", "\"constructor\":{}" }) {
			bodies.put("with " + unknown, open + unknown + "}");
		}
		sound.keySet().forEach((field) -> {
			bodies.put("twice " + field, open + "\"" + field + "\":null}");
			for (String value : new String[] { "NaN", "1e400", "9".repeat(2000), "{\"x\":1}", "[[]]", "'x'" }) {
				bodies.put(field + " as " + value.substring(0, Math.min(9, value.length())),
						replaced(sound, field, value));
			}
		});
		return bodies;
	}

	private static String replaced(Map<String, Object> sound, String field, String value) {
		Map<String, Object> changed = new LinkedHashMap<>(sound);
		changed.put(field, "REPLACED");
		return JSON.writeValueAsString(changed).replace("\"REPLACED\"", value);
	}

}
