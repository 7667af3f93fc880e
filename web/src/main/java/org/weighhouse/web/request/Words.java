package org.weighhouse.web.request;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Text as people may type it: stripped, lines ended by LF, no control characters, not too
 * long.
 */
public final class Words {

	static final int MOST = 2000;

	/** Letters that look like nothing. */
	static final String FILLERS = "\u115f\u1160\u3164\uffa0";

	private Words() {
	}

	/** Text that must say something. */
	public static String needed(String field, String typed) {
		List<Violation> violations = new ArrayList<>();
		String text = checked(field, typed, MOST, violations);
		Invalid.refuse(violations);
		return text;
	}

	/** The same where there is more to look at; every violation is noted. */
	public static String checked(String field, @Nullable String typed, List<Violation> violations) {
		return checked(field, typed, MOST, violations);
	}

	/** Text that must say something; every violation is noted. */
	public static String checked(String field, @Nullable String typed, int most, List<Violation> violations) {
		String text = orEmpty(field, typed, most, violations);
		if (text.isEmpty() && violations.stream().noneMatch((violation) -> violation.field().equals(field))) {
			violations.add(new Violation(field, "missing", "", "1 to " + most + " characters"));
		}
		return text;
	}

	/** Text that may be left out. */
	static String orEmpty(String field, @Nullable String typed, int most, List<Violation> violations) {
		String text = (typed != null) ? typed.replace("\r\n", "\n").strip() : "";
		if (text.codePoints().allMatch(Words::isBlank)) {
			return "";
		}
		if (text.length() > most) {
			violations
				.add(new Violation(field, "tooLong", String.valueOf(text.length()), "1 to " + most + " characters"));
		}
		text.codePoints()
			.filter(Words::isRefused)
			.findFirst()
			.ifPresent((point) -> violations
				.add(new Violation(field, "control", String.format("U+%04X", point), "no control characters")));
		return text;
	}

	/** White space, and what nobody sees. */
	private static boolean isBlank(int point) {
		return Character.isWhitespace(point) || Character.isSpaceChar(point)
				|| Character.getType(point) == Character.FORMAT || FILLERS.indexOf(point) >= 0;
	}

	/** Control characters but for line and tab, and halves of characters. */
	private static boolean isRefused(int point) {
		return (Character.isISOControl(point) && point != '\n' && point != '\t')
				|| Character.getType(point) == Character.SURROGATE;
	}

}
