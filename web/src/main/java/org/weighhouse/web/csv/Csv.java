package org.weighhouse.web.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as comma-separated values (RFC 4180). A text that a spreadsheet would take for
 * a formula gets an apostrophe in front; numbers stay numbers.
 */
public final class Csv {

	private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final List<List<?>> rows = new ArrayList<>();

	private Csv(List<String> head) {
		this.rows.add(List.copyOf(head));
	}

	public static Csv of(String... head) {
		return new Csv(List.of(head));
	}

	public static Csv of(List<String> head) {
		return new Csv(head);
	}

	/** A row of numbers, texts and whatever its word says; null for an empty cell. */
	public Csv row(@Nullable Object... cells) {
		List<@Nullable Object> row = new ArrayList<>();
		Collections.addAll(row, cells);
		this.rows.add(row);
		return this;
	}

	/** As somebody saves it. */
	public ResponseEntity<String> file(String name) {
		return ResponseEntity.ok()
			.contentType(TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(text());
	}

	String text() {
		return this.rows.stream()
			.map((row) -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
			.collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	private static String cell(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof Number) {
			return value.toString();
		}
		String safe = Inert.guarded(value.toString());
		boolean quoted = safe.chars().anyMatch((letter) -> letter == ',' || letter == '"' || letter < ' ')
				|| !safe.equals(safe.strip());
		return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

}
