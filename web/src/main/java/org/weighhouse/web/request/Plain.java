package org.weighhouse.web.request;

import org.springframework.stereotype.Component;

/**
 * Text that people typed, as it is shown: what nobody sees, or what turns text around, is
 * written out as `[U+202E]`. Templates find it as `@plain`.
 */
@Component
public class Plain {

	public String shown(String typed) {
		StringBuilder shown = new StringBuilder(typed.length());
		typed.codePoints().forEach((point) -> {
			if (isHidden(point)) {
				shown.append(String.format("[U+%04X]", point));
			}
			else {
				shown.appendCodePoint(point);
			}
		});
		return shown.toString();
	}

	/**
	 * Formats (bidi and zero-width characters among them), controls but for line and tab,
	 * fillers that look like nothing, and halves of characters.
	 */
	private static boolean isHidden(int point) {
		return switch (Character.getType(point)) {
			case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
			case Character.CONTROL -> point != '\n' && point != '\t';
			default -> Words.FILLERS.indexOf(point) >= 0;
		};
	}

}
