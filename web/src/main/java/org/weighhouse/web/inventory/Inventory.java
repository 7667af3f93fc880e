package org.weighhouse.web.inventory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Reads inventories a row at a time.
 */
public final class Inventory {

	public static final int MOST_ROWS = 250_000;

	public static final long MOST_BYTES = 64L << 20;

	private Inventory() {
	}

	/**
	 * Tells every title and every row that is none, and leaves the stream open.
	 * @param mapping which column holds what; null for the usual ones. Only tables have
	 * columns.
	 * @return what the file is
	 * @throws UnreadableInventory if the file is refused as a whole, maybe at its end
	 */
	public static Looked read(InputStream in, Content content, @Nullable ColumnMapping mapping, Reading reading)
			throws IOException {
		BufferedInputStream whole = Beginning.limited(in);
		Beginning beginning = Beginning.of(whole);
		Looked looked = Looked.at(beginning);
		Rows rows = new Rows(reading);
		switch (looked.format()) {
			case CSV -> CsvTitles.read(whole, beginning,
					(headings) -> (mapping != null) ? mapping : ColumnMapping.guessed(headings, content), rows);
			case CYCLONEDX -> CycloneDx.read(whole, rows);
			case WINGET -> Winget.read(whole, rows);
			case BREW -> Brew.read(whole, rows);
		}
		rows.end();
		return looked;
	}

}
