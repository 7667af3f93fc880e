package org.weighhouse.web.export;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry of the audit log says, besides what has a column of its own.
 */
final class EntryWords {

	/**
	 * What somebody wrote as the reason of the entry `e`, behind a sign; or the entry,
	 * where nothing is kept apart from it.
	 */
	static final String REASON = """
			coalesce('=' || (select w.text from audit_words w where w.entry = e.id and w.name = 'reason'), e.entry)""";

	private static final String COMMITTED = "sha256:[0-9a-f]{64}";

	private static final JsonMapper JSON = JsonMapper.shared();

	private EntryWords() {
	}

	/** The reason out of {@link #REASON}; null where none was given or it was erased. */
	static @Nullable String reason(@Nullable String read) {
		if (read != null && read.startsWith("=")) {
			return read.substring(1);
		}
		String plain = of(read, "reason");
		return (plain != null && plain.matches(COMMITTED)) ? null : plain;
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
