package org.weighhouse.web;

import java.util.UUID;

/**
 * An act as a program sends it, and sends it again in the same words.
 *
 * @param request what it changes; 0 for a draft, which has no number yet
 */
record Sent(String key, long request, String method, String path, String json) {

	private static final String API = "/api/v1/requests";

	/** With its key as the purpose, by which it is found. */
	static Sent draft() {
		String key = UUID.randomUUID().toString();
		return new Sent(key, 0, "POST", API, asked(key, ""));
	}

	/** Of a draft that nobody has changed before. */
	static Sent change(long request) {
		String key = UUID.randomUUID().toString();
		return new Sent(key, request, "PUT", API + "/" + request, asked(key, ", \"version\": 0"));
	}

	private static String asked(String purpose, String more) {
		return """
				{"edition": "claude-code/managed-default", "preset": "developer-laptop", "project": null,
				 "purpose": "%s"%s}""".formatted(purpose, more);
	}

	boolean isDraft() {
		return this.request == 0;
	}

}
