package org.weighhouse.web.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Verified controls: where they count, what proves it, until when, and who said so.
 */
final class ControlFold extends Fold {

	private static final Effect EVERY = (act, told) -> told.take(act, "control", "scope", "until", "edition", "request",
			"blueprint", "link", "file", "limits");

	ControlFold() {
		super("control:", "verification");
		on("control.verified", EVERY.and((act, told) -> {
			told.take(act, "requester");
			told.set("verifier", act.actor());
			told.set("ended", null);
		}));
		on("control.renewed", EVERY.and((act, told) -> told.set("verifier", act.actor())));
		on("control.ended", EVERY.and((act, told) -> told.set("ended", act.actor())));
	}

	@Override
	List<Found> rows(JdbcClient jdbc, long after, int size) {
		return some(jdbc, after, size).map((row) -> new Found(id(row), name(id(row)), fields(row))).toList();
	}

	private static Map<String, @Nullable String> fields(Map<String, @Nullable Object> row) {
		Map<String, @Nullable String> fields = new TreeMap<>();
		for (String column : List.of("control", "scope", "until", "edition", "request", "blueprint", "link")) {
			fields.put(column, text(row.get(column)));
		}
		fields.put("file", text(row.get("evidence_file")));
		String limits = text(row.get("limits"));
		fields.put("limits", "{}".equals(limits) ? null : limits);
		fields.put("requester", person(row.get("requester")));
		fields.put("verifier", person(row.get("verifier")));
		fields.put("ended", person(row.get("ended_by")));
		return fields;
	}

}
