package org.weighhouse.web.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself: of what it is, as of when, with which rule base in force,
 * how it was filtered, and how to see that no row was lost.
 *
 * @param asOf the day that it tells about; null for the moment at which it was made
 * @param rowsSha256 SHA-256 of the rows: {@link RowsDigest}
 */
record About(What what, Instant madeAt, @Nullable LocalDate asOf, long policyVersion, String ruleBase, Filter filter,
		long rows, String rowsSha256) {

	/** All days and times are told in it. */
	static final String ZONE = "UTC";

	/** The same, now that the rows are known. */
	About of(Making.Written read) {
		return new About(this.what, this.madeAt, this.asOf, this.policyVersion, this.ruleBase, this.filter,
				read.count(), (read.sha256() != null) ? read.sha256() : "");
	}

	/** By name, in the order in which people read it. */
	Map<String, String> lines() {
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put("register", this.what.word());
		lines.put("made at (UTC)", Values.text(this.madeAt));
		lines.put("as of", (this.asOf != null) ? this.asOf + ", end of the day" : "the moment at which it was made");
		lines.put("time zone", ZONE);
		lines.put("rule base in force", "version " + this.policyVersion + ", " + this.ruleBase);
		lines.put("filter", filterInWords());
		lines.put("rows", String.valueOf(this.rows));
		lines.put("SHA-256 of the rows", this.rowsSha256);
		return lines;
	}

	private String filterInWords() {
		Map<String, @Nullable Object> parts = new LinkedHashMap<>();
		parts.put("from", this.filter.from());
		parts.put("to", this.filter.to());
		parts.put("tool", this.filter.tool());
		parts.put("tier", this.filter.tier());
		parts.put("state", this.filter.state());
		parts.put("kind", this.filter.kind());
		StringBuilder words = new StringBuilder();
		parts.forEach((name, value) -> {
			if (value != null && !value.toString().isEmpty()) {
				words.append(words.isEmpty() ? "" : ", ").append(name).append('=').append(value);
			}
		});
		return words.isEmpty() ? "none" : words.toString();
	}

}
