package org.weighhouse.web.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who keeps which entry true.
 */
@Repository
class Owners {

	private final JdbcClient jdbc;

	Owners(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Long> of(String tool) {
		return this.jdbc.sql("select person from entry_owner where tool = :tool")
			.param("tool", tool)
			.query(Long.class)
			.optional();
	}

	Map<String, Long> all() {
		Map<String, Long> owners = new HashMap<>();
		this.jdbc.sql("select tool, person from entry_owner").query((row) -> {
			owners.put(row.getString("tool"), row.getLong("person"));
		});
		return owners;
	}

	void set(String tool, long person) {
		for (String sql : List.of("delete from entry_owner where tool = :tool",
				"insert into entry_owner (tool, person) values (:tool, :person)")) {
			this.jdbc.sql(sql).param("tool", tool).param("person", person).update();
		}
	}

}
