package org.weighhouse.web.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published JSON Schema (2020-12) of a line of a register. Another shape gets another
 * number in its `$id`.
 */
final class Schema {

	static final int VERSION = 1;

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private Schema() {
	}

	/** As its file is called. */
	static String name(What what) {
		return "export-" + what.word() + "-" + VERSION + ".schema.json";
	}

	static String of(What what) {
		Register register = Registers.of(what);
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.put("$id", "https://weighhouse.org/schema/export-" + what.word() + "-" + VERSION + ".json");
		schema.put("title", "A line of the register `" + what.word() + "` in JSON Lines");
		schema.put("type", "object");
		schema.put("additionalProperties", false);
		schema.put("required", List.of(register.columns().get(0).name()));
		Map<String, Object> properties = new LinkedHashMap<>();
		register.columns().forEach((column) -> properties.put(column.name(), property(column.type())));
		schema.put("properties", properties);
		return JSON.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
	}

	private static Map<String, Object> property(Column.Type type) {
		Map<String, Object> property = new LinkedHashMap<>();
		property.put("type", List.of(switch (type) {
			case TEXT, DATE, MOMENT -> "string";
			case NUMBER -> "integer";
			case FLAG -> "boolean";
		}, "null"));
		if (type == Column.Type.DATE) {
			property.put("format", "date");
		}
		if (type == Column.Type.MOMENT) {
			property.put("pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z$");
			property.put("description", "UTC");
		}
		return property;
	}

}
