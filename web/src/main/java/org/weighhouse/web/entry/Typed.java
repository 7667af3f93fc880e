package org.weighhouse.web.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody typed into one of the forms of an entry.
 *
 * @param file the file that was chosen; null for none
 */
record Typed(MultiValueMap<String, String> fields, @Nullable MultipartFile file) {

	static Typed nothing() {
		return new Typed(new LinkedMultiValueMap<>(), null);
	}

	/** A field without white space around it; empty where it is not there. */
	public String text(String field) {
		return whole(field).strip();
	}

	/** A field to the byte, but for the ends of its lines. */
	String whole(String field) {
		String value = this.fields.getFirst(field);
		return (value != null) ? value.replace("\r\n", "\n") : "";
	}

	/** What was typed, else what is written. */
	public String or(String field, String written) {
		return has(field) ? whole(field) : written;
	}

	public List<String> all(String field) {
		return this.fields.getOrDefault(field, List.of());
	}

	boolean has(String field) {
		return this.fields.containsKey(field);
	}

	boolean hasFile() {
		return this.file != null && !(this.file.isEmpty() && fileName().isEmpty());
	}

	String fileName() {
		String name = (this.file != null) ? this.file.getOriginalFilename() : null;
		return (name != null) ? name : "";
	}

	byte[] fileContent() {
		try {
			return (this.file != null) ? this.file.getBytes() : new byte[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
