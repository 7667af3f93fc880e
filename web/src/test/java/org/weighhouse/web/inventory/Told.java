package org.weighhouse.web.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an inventory told when it was read.
 */
final class Told implements Reading {

	final List<Title> titles = new ArrayList<>();

	/** As `3 Users: many, COUNT`. */
	final List<String> invalid = new ArrayList<>();

	static Told by(String file) {
		return by(file, Content.SOFTWARE);
	}

	static Told by(String file, Content content) {
		return by(file.getBytes(StandardCharsets.UTF_8), content, null);
	}

	static Told by(byte[] file, Content content, @Nullable ColumnMapping mapping) {
		Told told = new Told();
		try {
			Inventory.read(new ByteArrayInputStream(file), content, mapping, told);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return told;
	}

	@Override
	public void title(Title title) {
		this.titles.add(title);
	}

	@Override
	public void invalid(long line, String field, String found, String expected) {
		this.invalid.add(line + " " + field + ": " + found + ", " + expected.replace("inventory.expected.", ""));
	}

	List<String> names() {
		return this.titles.stream().map(Title::name).toList();
	}

	/** As `purl pkg:npm/x`. */
	List<String> ids() {
		return this.titles.stream()
			.flatMap((title) -> title.ids().stream())
			.map((id) -> id.kind() + " " + id.value())
			.toList();
	}

}
