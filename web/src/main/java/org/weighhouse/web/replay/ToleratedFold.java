package org.weighhouse.web.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is tolerated: for whom, until when, where it should move, and how it ended.
 */
final class ToleratedFold extends Fold {

	private static final Effect EVERY = (act, told) -> {
		told.follows(act, "state");
		told.count("version");
		told.set("state", act.to());
		told.take(act, "what", "until", "people", "moveTo", "moveInto", "request", "ending");
		told.takeGiven(act, "owner", "since");
	};

	private static final Effect BEGUN = EVERY.and((act, told) -> told.set("reporter", act.actor()));

	ToleratedFold() {
		super("TOL-", "tolerated_use");
		on("tolerated.reported", BEGUN);
		on("tolerated.added", BEGUN);
		on("tolerated.changed", EVERY);
		on("tolerated.requested", EVERY);
		on("tolerated.granted", EVERY);
		on("tolerated.ended", EVERY);
	}

	@Override
	List<Found> rows(JdbcClient jdbc, long after, int size) {
		return some(jdbc, after, size).map((row) -> new Found(id(row), name(id(row)), fields(row))).toList();
	}

	private static Map<String, @Nullable String> fields(Map<String, @Nullable Object> row) {
		Map<String, @Nullable String> fields = new TreeMap<>();
		for (String column : List.of("state", "version", "until", "since", "people", "ending")) {
			fields.put(column, text(row.get(column)));
		}
		fields.put("what", text((row.get("edition") != null) ? row.get("edition") : row.get("name")));
		fields.put("moveTo", text(row.get("target_edition")));
		fields.put("moveInto", text(row.get("target_blueprint")));
		fields.put("request", numbered("REQ-", row.get("request")));
		fields.put("owner", person(row.get("owner")));
		fields.put("reporter", person(row.get("reporter")));
		return fields;
	}

}
