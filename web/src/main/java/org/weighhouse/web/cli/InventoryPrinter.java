package org.weighhouse.web.cli;

import java.io.PrintWriter;

/**
 * Prints every row of an inventory, as it comes.
 */
interface InventoryPrinter extends InventoryLines.Listener {

	/** How rows are printed. */
	enum Format {

		TEXT, CSV, JSON

	}

	static InventoryPrinter of(Format format, PrintWriter out, Words words) {
		return switch (format) {
			case TEXT -> new InventoryText(out, words);
			case CSV -> new InventoryTable(out, words);
			case JSON -> new InventoryJson(out, words);
		};
	}

	void begin();

	void end(InventoryCount count);

}
