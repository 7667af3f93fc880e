package org.weighhouse.web.inventory;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Gives out the letters of a table, and stops where a row does not end: a quote that
 * nobody closed would take the rest of the file for one cell.
 */
final class RowReader extends FilterReader {

	private static final int LONGEST_ROW = 1 << 20;

	private long given;

	/** A row does not end. */
	static final class Endless extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	RowReader(Reader in) {
		super(new BufferedReader(in));
	}

	void rowEnded() {
		this.given = 0;
	}

	void skipLine() throws IOException {
		((BufferedReader) this.in).readLine();
	}

	@Override
	public int read() throws IOException {
		int letter = super.read();
		count(1);
		return letter;
	}

	@Override
	public int read(char[] letters, int from, int length) throws IOException {
		int some = super.read(letters, from, length);
		count(some);
		return some;
	}

	private void count(int some) {
		this.given += some;
		if (this.given > LONGEST_ROW) {
			throw new Endless();
		}
	}

}
