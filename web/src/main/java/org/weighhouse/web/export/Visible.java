package org.weighhouse.web.export;

import org.weighhouse.web.request.Plain;

/**
 * Text as it stands in what people open: what nobody sees, or what turns text around, is
 * written out as `[U+202E]`, as on the pages. Only JSON Lines keep it as it is.
 */
final class Visible {

	private static final Plain PLAIN = new Plain();

	private Visible() {
	}

	static String of(String text) {
		return PLAIN.shown(text);
	}

}
