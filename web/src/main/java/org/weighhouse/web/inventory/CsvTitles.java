package org.weighhouse.web.inventory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The titles of a table.
 */
final class CsvTitles {

	private final List<String> headings;

	private final Map<Field, Integer> places;

	private final String nameStandsIn;

	private final Rows rows;

	/** Where every person has a row. */
	private final @Nullable Grouped grouped;

	private CsvTitles(List<String> headings, Map<Field, Integer> places, Rows rows) {
		this.headings = headings;
		this.places = places;
		this.rows = rows;
		this.nameStandsIn = headings.get(places.getOrDefault(Field.NAME, places.values().iterator().next()));
		this.grouped = places.containsKey(Field.PERSON) ? new Grouped() : null;
	}

	static void read(BufferedInputStream in, Beginning beginning, Function<List<String>, ColumnMapping> mapping,
			Rows rows) throws IOException {
		// Not closed: whoever opened the stream closes it.
		CsvTable table = CsvTable.open(in, beginning);
		Map<Field, Integer> places = mapping.apply(table.headings()).places(table.headings());
		CsvTitles titles = new CsvTitles(table.headings(), places, rows);
		while (table.hasNext()) {
			CsvTable.Line line = table.next();
			if (!line.isBlank()) {
				rows.next();
				titles.take(line);
			}
		}
		if (titles.grouped != null) {
			titles.grouped.tell(rows);
		}
	}

	private void take(CsvTable.Line line) {
		Row row = new Row(line.number());
		if (line.cells().size() != this.headings.size()) {
			row.wrong(this.nameStandsIn, line.cells().size() + " / " + this.headings.size(), Expected.AS_MANY_CELLS);
			this.rows.tellWrong(row);
			return;
		}
		this.places.forEach((field, place) -> row.put(field, this.headings.get(place), line.cells().get(place)));
		if (this.grouped == null) {
			this.rows.tell(row, this.nameStandsIn);
			return;
		}
		Title title = row.title(this.nameStandsIn);
		if (title == null) {
			this.rows.tellWrong(row);
		}
		else {
			this.grouped.add(title, row.value(Field.PERSON));
		}
	}

}
