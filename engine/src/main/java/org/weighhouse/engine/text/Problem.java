package org.weighhouse.engine.text;

import org.jspecify.annotations.Nullable;

/**
 * One mistake in a file: where, what was found, what was expected, and the nearest valid
 * word if there is one.
 */
public record Problem(Place place, String found, String expected, @Nullable String nearest) {

	private static final int LONGEST = 160;

	public Problem {
		found = (found.length() > LONGEST) ? found.substring(0, LONGEST) + "…" : found;
	}

	@Override
	public String toString() {
		String text = this.place + ": found " + this.found + ", expected " + this.expected;
		return (this.nearest != null) ? text + ", did you mean `" + this.nearest + "`?" : text;
	}

}
