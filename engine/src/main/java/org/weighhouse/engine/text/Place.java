package org.weighhouse.engine.text;

/**
 * Where a word stands: file, line and column, both counted from 1.
 */
public record Place(String file, int line, int column) {

	/** The beginning of a file, for what is wrong with the file as a whole. */
	public static Place startOf(String file) {
		return new Place(file, 1, 1);
	}

	@Override
	public String toString() {
		return this.file + ":" + this.line + ":" + this.column;
	}

}
