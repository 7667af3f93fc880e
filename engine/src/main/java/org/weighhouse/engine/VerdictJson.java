package org.weighhouse.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads a verdict as JSON: fields in the order of the record, UTF-8, no white
 * space. What is stored, hashed and sent are these bytes. Schema: `verdict.schema.json`.
 */
public final class VerdictJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.build();

	private VerdictJson() {
	}

	/** One line. */
	public static String write(Verdict verdict) {
		return MAPPER.writeValueAsString(verdict);
	}

	/**
	 * A verdict as it was written, followed by the rules that did not speak and why. Only
	 * to read: what is stored and hashed never has them.
	 */
	public static String withWhyNot(String verdict, List<WhyNot> silent) {
		ObjectNode json = (ObjectNode) MAPPER.readTree(verdict);
		json.set("whyNot", MAPPER.valueToTree(silent));
		return MAPPER.writeValueAsString(json);
	}

	public static byte[] bytes(Verdict verdict) {
		return write(verdict).getBytes(StandardCharsets.UTF_8);
	}

	public static Verdict read(String json) {
		return MAPPER.readValue(json, Verdict.class);
	}

}
