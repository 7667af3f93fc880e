package org.weighhouse.web.export;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the rows of a register come from.
 */
final class Sources {

	private Sources() {
	}

	static Source of(JdbcClient jdbc, What what, Filter filter, List<String> columns, LocalDate today) {
		return (what == What.PEOPLE) ? new RoleHistory(jdbc, filter, columns)
				: new Rows(jdbc, Registers.of(what), filter, columns, today);
	}

}
