package org.weighhouse.web.request;

/**
 * Something that was typed and cannot be taken: where, what is wrong with it, what was
 * found and what would do.
 *
 * @param field the name of the field
 * @param problem a word for it: `missing`, `tooLong`, `control`, `unknown`, `looser` …
 */
public record Violation(String field, String problem, String found, String expected) {

	/** The longest text that a message repeats. */
	private static final int MOST_SHOWN = 60;

	public Violation {
		found = (found.length() > MOST_SHOWN) ? found.substring(0, MOST_SHOWN) + "…" : found;
	}

	/** The id of the element on the form where it can be put right. */
	public String anchor() {
		return switch (this.problem) {
			case "unknownQuestion", "notYours" -> "questions";
			case "unknownAnswer" -> "q-" + this.field;
			default -> this.field;
		};
	}

}
