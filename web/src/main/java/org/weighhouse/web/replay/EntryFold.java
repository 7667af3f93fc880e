package org.weighhouse.web.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.digest.Sha256;

/**
 * The texts of the register's entries: of which tool, which version, and their digest.
 */
final class EntryFold extends Fold {

	EntryFold() {
		super("ENT-", "entry_version");
		on("entry.kept", (act, told) -> {
			told.take(act, "tool", "version", "sha256");
			told.set("by", act.actor());
		});
	}

	@Override
	List<Found> rows(JdbcClient jdbc, long after, int size) {
		return some(jdbc, after, size).map((row) -> new Found(id(row), name(id(row)), fields(row))).toList();
	}

	private static Map<String, @Nullable String> fields(Map<String, @Nullable Object> row) {
		Map<String, @Nullable String> fields = new TreeMap<>();
		fields.put("tool", text(row.get("tool")));
		fields.put("version", text(row.get("version")));
		fields.put("sha256", Sha256.of(String.valueOf(row.get("content"))));
		String by = person(row.get("kept_by"));
		fields.put("by", (by != null) ? by : "clock");
		return fields;
	}

}
