package org.weighhouse.web.assessment;

/**
 * Something in a form that makes no sense: at which field, and in words.
 *
 * @param field the field's name; what the error summary links to
 * @param problem the end of the message's key
 * @param found what was found
 * @param expected what would have been right, where that can be said
 */
public record FormProblem(String field, String problem, String found, String expected) {

	/** The longest text that a message repeats. */
	private static final int MOST_SHOWN = 60;

	public FormProblem {
		found = (found.length() > MOST_SHOWN) ? found.substring(0, MOST_SHOWN) + "…" : found;
	}

	/** The id of the element on the page where it can be put right. */
	public String anchor() {
		return switch (this.field) {
			case FormReader.EDITION, FormReader.PRESET, FormReader.BLUEPRINT -> this.field;
			default -> this.problem.equals("unknownQuestion") ? "questions" : "q-" + this.field;
		};
	}

	static FormProblem of(String field, String problem, String found) {
		return new FormProblem(field, problem, found, "");
	}

}
