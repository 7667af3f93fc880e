package org.weighhouse.engine;

import org.weighhouse.engine.rulebook.Question;

/**
 * Words of other people inside DRL: they stay words, whatever is in them. What could end
 * a string or a line, or begin an escape, is replaced rather than escaped, because a
 * rule's name passes through Java source on its way into Drools.
 */
final class DrlText {

	private DrlText() {
	}

	/** A string literal. */
	static String quoted(String words) {
		return '"' + plain(words) + '"';
	}

	/** One line without quotes, backslashes or anything that is not seen. */
	static String plain(String words) {
		StringBuilder plain = new StringBuilder();
		words.codePoints().map(DrlText::plain).forEach(plain::appendCodePoint);
		return plain.toString().strip();
	}

	private static int plain(int character) {
		return switch (character) {
			case '"' -> '\'';
			case '\\' -> '/';
			default -> isSeen(character) ? character : ' ';
		};
	}

	private static boolean isSeen(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
				false;
			default -> true;
		};
	}

	/**
	 * A field for a question. The ending keeps it apart from every word that Java and DRL
	 * reserve, such as `end`.
	 */
	static String field(Question question) {
		String id = question.id();
		return id.matches("[a-z]{2}[A-Za-z0-9]*") ? id + "Rank" : "rank_" + question.index();
	}

}
