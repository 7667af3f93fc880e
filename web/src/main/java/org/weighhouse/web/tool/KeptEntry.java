package org.weighhouse.web.tool;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The text of a tool's entry as somebody kept it.
 *
 * @param version counted from 1 for each tool
 * @param text the file, byte for byte
 * @param shipped SHA-256 of the shipped file that there was then; null where none was
 * @param by null where the program kept it, from published data
 */
public record KeptEntry(long id, String tool, long version, String text, String sha256, @Nullable String shipped,
		@Nullable Long by, Instant at, String reason) {

	/** As the audit log names it. */
	public String name() {
		return "ENT-" + this.id;
	}

}
