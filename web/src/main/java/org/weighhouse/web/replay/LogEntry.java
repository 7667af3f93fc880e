package org.weighhouse.web.replay;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.audit.Act;
import tools.jackson.core.JacksonException;
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

	/** An entry that cannot be read tells of an act that nobody knows. */
	private static final String UNREADABLE = "unreadable";

	/** Fields that a later format has besides are passed over. */
	static LogEntry read(long id, String subject, String text) {
		try {
			JsonNode act = JSON.readTree(text).path("act");
			JsonNode details = act.path("details");
			return new LogEntry(id,
					new Act(word(act, "actor"), orNull(act, "onBehalfOf"), word(act, "what"), subject,
							orNull(act, "from"), orNull(act, "to"), null,
							details.isObject() ? JSON.convertValue(details, DETAILS) : Map.of()));
		}
		catch (JacksonException ex) {
			return new LogEntry(id, Act.of("", UNREADABLE, subject));
		}
	}

	private static String word(JsonNode act, String name) {
		return act.path(name).asString("");
	}

	private static @Nullable String orNull(JsonNode act, String name) {
		JsonNode value = act.path(name);
		return value.isString() ? value.stringValue() : null;
	}

}
