package org.weighhouse.web.dashboard;

import java.util.List;

import org.weighhouse.web.csv.Csv;

/**
 * Figures as a table: beside each chart, and as a file.
 *
 * @param id its name in addresses and in the keys of messages
 * @param columns the ends of their messages' keys
 */
record Table(String id, List<String> columns, List<List<Cell>> rows) {

	Table {
		columns = List.copyOf(columns);
		rows = rows.stream().map(List::copyOf).toList();
	}

	/** Whether a column holds numbers, by its first row. */
	public boolean isNumber(int column) {
		return !this.rows.isEmpty() && this.rows.get(0).get(column).isNumber();
	}

	Csv csv() {
		Csv csv = Csv.of(this.columns);
		this.rows.forEach((row) -> csv.row(row.stream().map(Cell::value).toArray()));
		return csv;
	}

}
