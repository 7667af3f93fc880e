package org.weighhouse.web.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who decides for whom, in which role, from when until when.
 */
final class DelegationFold extends Fold {

	DelegationFold() {
		super("DEL-", "delegation");
		on("delegation.given", (act, told) -> {
			told.set("giver", act.actor());
			told.take(act, "taker", "role", "starts", "ends");
			told.set("ended", null);
		});
		on("delegation.ended", (act, told) -> told.set("ended", act.actor()));
	}

	@Override
	List<Found> rows(JdbcClient jdbc, long after, int size) {
		return some(jdbc, after, size).map((row) -> new Found(id(row), name(id(row)), fields(row))).toList();
	}

	private static Map<String, @Nullable String> fields(Map<String, @Nullable Object> row) {
		Map<String, @Nullable String> fields = new TreeMap<>();
		for (String column : List.of("role", "starts", "ends")) {
			fields.put(column, text(row.get(column)));
		}
		fields.put("giver", person(row.get("giver")));
		fields.put("taker", person(row.get("taker")));
		fields.put("ended", person(row.get("ended_by")));
		return fields;
	}

}
