package org.weighhouse.web.export;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry of the audit log says, besides what has a column of its own.
 */
final class EntryWords {

	private static final JsonMapper JSON = JsonMapper.shared();

	private EntryWords() {
	}

	/** A field of the act; null where it says nothing. */
	static @Nullable String of(@Nullable String entry, String field) {
		return text(act(entry).path(field));
	}

	/** One of the details; null where there is none of that name. */
	static @Nullable String detail(@Nullable String entry, String name) {
		return text(act(entry).path("details").path(name));
	}

	private static JsonNode act(@Nullable String entry) {
		return JSON.readTree((entry != null) ? entry : "{}").path("act");
	}

	private static @Nullable String text(JsonNode word) {
		return word.isString() ? word.stringValue() : null;
	}

}
