package org.weighhouse.web.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.tlog.Hash;
import tools.jackson.databind.json.JsonMapper;

/**
 * An act as the bytes that are hashed: one line of JSON, every field in this order also
 * where it is null, details by name, no white space, time in UTC with six digits.
 *
 * @param v the version of the format: since 2 it is written down, and what commits to
 * people's words stands in their place
 */
record Entry(@Nullable Integer v, Instant at, Act act) {

	static final int LONGEST = 32_768;

	private static final int PLAIN = 1;

	private static final int SEALED = 2;

	/** NUL as JSON writes it, not a backslash before other characters. */
	private static final Pattern NUL = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u0000");

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

	Entry {
		v = (v != null) ? v : PLAIN;
		at = at.truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * Of an act, whose words are kept elsewhere.
	 * @throws ActNotRecordable if they are too long, or hold what no database can keep
	 */
	static Entry sealed(Instant at, Act act, List<Said> said) {
		new Entry(PLAIN, at, act).text();
		return new Entry(SEALED, at, Said.sealed(act, said));
	}

	static Entry read(String text) {
		return JSON.readValue(text, Entry.class);
	}

	private int version() {
		return (this.v != null) ? this.v : PLAIN;
	}

	/** Whether people's words stand elsewhere. */
	boolean isSealed() {
		return version() >= SEALED;
	}

	/**
	 * The line.
	 * @throws ActNotRecordable if it is too long, or holds what no database can keep
	 */
	String text() {
		Map<String, Object> act = new LinkedHashMap<>();
		act.put("actor", this.act.actor());
		act.put("onBehalfOf", this.act.onBehalfOf());
		act.put("what", this.act.what());
		act.put("subject", this.act.subject());
		act.put("from", this.act.from());
		act.put("to", this.act.to());
		act.put("reason", this.act.reason());
		act.put("details", this.act.details());
		Map<String, Object> fields = new LinkedHashMap<>();
		if (isSealed()) {
			fields.put("v", version());
		}
		fields.put("at", MICROS.format(this.at));
		fields.put("act", act);
		String text = JSON.writeValueAsString(fields);
		check(text);
		return text;
	}

	/** Its leaf in a Merkle tree (RFC 6962): SHA-256 of a zero byte and the line. */
	static String leaf(String text) {
		return Hash.leaf(text.getBytes(StandardCharsets.UTF_8)).hex();
	}

	private void check(String text) {
		int bytes = text.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > LONGEST) {
			throw new ActNotRecordable(this.act, "takes " + bytes + " bytes, expected at most " + LONGEST
					+ ": keep long texts elsewhere and name their SHA-256");
		}
		if (NUL.matcher(text).find()) {
			throw new ActNotRecordable(this.act, "holds the character NUL, which no text has");
		}
		if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			throw new ActNotRecordable(this.act, "holds half of a character (a lone surrogate)");
		}
	}

}
