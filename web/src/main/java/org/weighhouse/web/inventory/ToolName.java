package org.weighhouse.web.inventory;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.weighhouse.catalog.Tool;

/**
 * A name of a tool.
 *
 * @param name as the catalogue says it
 * @param plain its words in lower case
 * @param letters which letters it has
 */
record ToolName(Tool tool, String name, boolean former, String plain, long letters) {

	/** In shorter names a letter that differs makes another name. */
	private static final int FORGIVEN_FROM = 5;

	private static final int FORGIVEN_TWICE_FROM = 9;

	private static final LevenshteinDistance ONE = new LevenshteinDistance(1);

	private static final LevenshteinDistance TWO = new LevenshteinDistance(2);

	static ToolName of(Tool tool, String name, boolean former) {
		String plain = Names.plain(name);
		return new ToolName(tool, name, former, plain, letters(plain));
	}

	/** Whether its words stand within a longer name. */
	boolean isWithin(String other) {
		return other.length() > this.plain.length() && other.contains(this.plain)
				&& (" " + other + " ").contains(" " + this.plain + " ");
	}

	/**
	 * Whether another name is written almost alike.
	 * @param letters those of the other name
	 */
	boolean isLike(String other, long letters) {
		int forgiven = (other.length() < FORGIVEN_FROM) ? 0 : (other.length() < FORGIVEN_TWICE_FROM) ? 1 : 2;
		return forgiven > 0 && Math.abs(other.length() - this.plain.length()) <= forgiven
				&& Long.bitCount(letters ^ this.letters) <= 2 * forgiven
				&& ((forgiven == 1) ? ONE : TWO).apply(other, this.plain) > 0;
	}

	/** Names with other letters need no closer look. */
	static long letters(String name) {
		long letters = 0;
		for (int at = 0; at < name.length(); at++) {
			letters |= 1L << (name.charAt(at) & 63);
		}
		return letters;
	}

}
