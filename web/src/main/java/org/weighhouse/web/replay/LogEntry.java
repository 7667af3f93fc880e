package org.weighhouse.web.replay;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.audit.Act;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as it lies in the table, without the words that somebody gave as a reason.
 */
record LogEntry(long id, Act act) {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {
	};

	/** Fields that a later format has besides are passed over. */
	static LogEntry read(long id, String text) {
		JsonNode act = JSON.readTree(text).path("act");
		return new LogEntry(id,
				new Act(word(act, "actor"), orNull(act, "onBehalfOf"), word(act, "what"), word(act, "subject"),
						orNull(act, "from"), orNull(act, "to"), null, JSON.convertValue(act.path("details"), DETAILS)));
	}

	private static String word(JsonNode act, String name) {
		return act.path(name).asString("");
	}

	private static @Nullable String orNull(JsonNode act, String name) {
		JsonNode value = act.path(name);
		return value.isString() ? value.stringValue() : null;
	}

}
