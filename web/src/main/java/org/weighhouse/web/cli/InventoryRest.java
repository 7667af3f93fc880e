package org.weighhouse.web.cli;

import java.io.PrintWriter;

import org.weighhouse.web.inventory.Match;

/**
 * The rows that nobody knows for sure, to be worked through.
 */
final class InventoryRest implements InventoryLines.Listener {

	private final InventoryTable table;

	InventoryRest(PrintWriter out, Words words) {
		this.table = new InventoryTable(out, words);
		this.table.begin();
	}

	@Override
	public void line(InventoryLine line) {
		if (!(line.match() instanceof Match.Known)) {
			this.table.line(line);
		}
	}

	@Override
	public void invalid(long line, String field, String found, String expected) {
		this.table.invalid(line, field, found, expected);
	}

}
