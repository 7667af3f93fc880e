package org.weighhouse.web.control;

/**
 * Something in a verification that makes no sense: at which field, which, and what was
 * found.
 *
 * @param field the field's name
 * @param problem the end of the message's key
 */
public record Refused(String field, String problem, String found) {

	/** The longest text that a message repeats. */
	private static final int MOST_SHOWN = 60;

	public Refused {
		found = (found.length() > MOST_SHOWN) ? found.substring(0, MOST_SHOWN) + "…" : found;
	}

}
