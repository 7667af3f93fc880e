package org.weighhouse.web.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The projects that people may name. They have no number: their place in the list stands
 * for it.
 */
final class ProjectFold extends Fold {

	private static final String PREFIX = "project:";

	ProjectFold() {
		super(PREFIX, "project");
		on("project.added", (act, told) -> told.set("active", "true"));
		on("project.retired", (act, told) -> told.set("active", "false"));
	}

	@Override
	List<Found> rows(JdbcClient jdbc, long after, int size) {
		return jdbc.sql("select name, active from project order by name limit :size offset :after")
			.param("size", size)
			.param("after", after)
			.query((row, index) -> new Found(after + index + 1, PREFIX + row.getString("name"),
					new HashMap<>(Map.of("active", String.valueOf(row.getBoolean("active"))))))
			.list();
	}

	@Override
	Set<String> known(JdbcClient jdbc, Collection<String> names) {
		Set<String> known = new HashSet<>();
		jdbc.sql("select name from project where name in (:names)")
			.param("names", names.stream().map((name) -> name.substring(PREFIX.length())).toList())
			.query(String.class)
			.list()
			.forEach((name) -> known.add(PREFIX + name));
		return known;
	}

}
