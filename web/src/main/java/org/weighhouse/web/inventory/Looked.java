package org.weighhouse.web.inventory;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What a file is, from its beginning.
 *
 * @param headings of a table
 * @param first some of its first rows, to be looked at before anything is read
 */
public record Looked(Format format, List<String> headings, List<List<String>> first) {

	static final int ROWS = 5;

	public Looked {
		headings = List.copyOf(headings);
		first = first.stream().map(List::copyOf).toList();
	}

	/**
	 * Looks at the beginning of a file and leaves the stream open.
	 * @throws UnreadableInventory if it is nothing that can be read
	 */
	public static Looked at(InputStream in) throws IOException {
		return at(Beginning.of(Beginning.limited(in)));
	}

	static Looked at(Beginning beginning) throws IOException {
		if (beginning.isJson()) {
			return new Looked(JsonKinds.of(beginning), List.of(), List.of());
		}
		try (CsvTable table = CsvTable.open(new BufferedInputStream(new ByteArrayInputStream(beginning.bytes())),
				beginning)) {
			return new Looked(Format.CSV, table.headings(), table.first(ROWS));
		}
	}

}
