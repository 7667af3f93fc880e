package org.weighhouse.web.inventory;

import org.weighhouse.web.inventory.UnreadableInventory.Because;

/**
 * The rows of a file as they come: counted, and told as titles or as what is wrong.
 */
final class Rows {

	private final Reading reading;

	private long read;

	Rows(Reading reading) {
		this.reading = reading;
	}

	/** Counts a row. */
	void next() {
		this.read++;
		if (this.read > Inventory.MOST_ROWS) {
			throw new UnreadableInventory(Because.TOO_MANY_ROWS, Inventory.MOST_ROWS);
		}
	}

	void tell(Title title) {
		this.reading.title(title);
	}

	void tellWrong(Row row) {
		Row.Wrong wrong = row.wrong();
		if (wrong == null) {
			throw new IllegalStateException("Nothing is wrong with the row of line " + row.line());
		}
		this.reading.invalid(row.line(), wrong.where(), wrong.found(), wrong.expected().key());
	}

	/** Tells a row that was counted. */
	void tell(Row row, String nameStandsIn) {
		Title title = row.title(nameStandsIn);
		if (title != null) {
			tell(title);
		}
		else {
			tellWrong(row);
		}
	}

	void end() {
		if (this.read == 0) {
			throw new UnreadableInventory(Because.NO_ROWS);
		}
	}

}
