package org.weighhouse.web.intake;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.tool.PeopleInUse;

/**
 * How many people use a tool, out of the inventories that count.
 */
@Component
class FoundInUse implements PeopleInUse {

	private final JdbcClient jdbc;

	FoundInUse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, Long> byTool() {
		Map<String, Long> people = new TreeMap<>();
		this.jdbc.sql("""
				select r.tool, max(coalesce(r.people, r.devices, 1)) as people
				from inventory_row r join inventory i on i.id = r.inventory
				where i.state = 'CONFIRMED' and r.state = 'KNOWN' group by r.tool
				""").query((row) -> {
			people.put(row.getString("tool"), Math.max(1, row.getLong("people")));
		});
		return people;
	}

}
