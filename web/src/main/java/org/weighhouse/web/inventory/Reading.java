package org.weighhouse.web.inventory;

/**
 * Whoever an inventory is read to. A file can turn out unreadable after many rows: what
 * was told until then does not count.
 */
public interface Reading {

	void title(Title title);

	/**
	 * A row that is no title, told once, by the first thing that is wrong with it.
	 * @param line where it begins
	 * @param field the heading of the column, or the path in JSON
	 * @param found made inert and cut to some letters
	 * @param expected the key of a message without arguments
	 */
	void invalid(long line, String field, String found, String expected);

}
