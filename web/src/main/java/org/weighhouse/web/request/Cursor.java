package org.weighhouse.web.request;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where a program has come to in a list: the sort keys of the last row that it has, which
 * programs hand back as they got them. Rows that come or go meanwhile shift nothing.
 */
public final class Cursor {

	private static final String BETWEEN = "|";

	private final List<String> keys;

	private Cursor(List<String> keys) {
		this.keys = keys;
	}

	/** After a row with these keys. */
	public static String after(Object... keys) {
		String text = Stream.of(keys).map(String::valueOf).collect(Collectors.joining(BETWEEN));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * What a program handed back; null where it begins.
	 * @param keys how many it must hold
	 * @throws Invalid if it is none of ours
	 */
	public static @Nullable Cursor read(String cursor, int keys) {
		if (cursor.isEmpty()) {
			return null;
		}
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			List<String> found = Arrays.asList(text.split("\\|", -1));
			if (found.size() == keys) {
				return new Cursor(found);
			}
		}
		catch (IllegalArgumentException ex) {
			throw unknown();
		}
		throw unknown();
	}

	public long number(int at) {
		try {
			return Long.parseLong(this.keys.get(at));
		}
		catch (NumberFormatException ex) {
			throw unknown();
		}
	}

	public String text(int at) {
		return this.keys.get(at);
	}

	public LocalDate day(int at) {
		try {
			return LocalDate.parse(this.keys.get(at));
		}
		catch (DateTimeException ex) {
			throw unknown();
		}
	}

	public Instant instant(int at) {
		try {
			return Instant.parse(this.keys.get(at));
		}
		catch (DateTimeException ex) {
			throw unknown();
		}
	}

	private static Invalid unknown() {
		return new Invalid(
				List.of(new Violation("cursor", "unknown", "", "`next` of the answer before, or nothing to begin")));
	}

}
