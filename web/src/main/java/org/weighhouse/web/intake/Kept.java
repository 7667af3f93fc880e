package org.weighhouse.web.intake;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.inventory.ColumnMapping;
import org.weighhouse.web.inventory.Field;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists and columns as the database keeps them: as JSON.
 */
final class Kept {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<List<String>> WORDS = new TypeReference<>() {
	};

	private static final TypeReference<List<Guess>> GUESSES = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, String>> NAMED = new TypeReference<>() {
	};

	private Kept() {
	}

	static String text(List<?> list) {
		return JSON.writeValueAsString(list);
	}

	static String text(ColumnMapping mapping) {
		Map<String, String> named = new LinkedHashMap<>();
		mapping.columns().forEach((field, column) -> named.put(field.name(), column));
		return JSON.writeValueAsString(named);
	}

	static List<String> headings(@Nullable String text) {
		return (text != null) ? JSON.readValue(text, WORDS) : List.of();
	}

	static List<Guess> guesses(@Nullable String text) {
		return (text != null) ? JSON.readValue(text, GUESSES) : List.of();
	}

	static @Nullable ColumnMapping mapping(@Nullable String text) {
		if (text == null) {
			return null;
		}
		Map<Field, String> columns = new EnumMap<>(Field.class);
		JSON.readValue(text, NAMED).forEach((field, column) -> columns.put(Field.valueOf(field), column));
		return new ColumnMapping(columns);
	}

}
