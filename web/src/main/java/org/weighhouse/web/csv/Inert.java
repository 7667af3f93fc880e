package org.weighhouse.web.csv;

import java.util.regex.Pattern;

/**
 * Texts of which no spreadsheet makes a formula.
 */
public final class Inert {

	/** What formulas begin with, also behind white space that spreadsheets skip. */
	private static final String STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

	private static final Pattern SKIPPED = Pattern.compile("^[\\s\\h\\p{Cf}\\p{Cc}]+");

	private static final char GUARD = '\'';

	private Inert() {
	}

	/**
	 * With an apostrophe in front where a spreadsheet would take it for a formula, also
	 * where nothing but apostrophes stands before that: so that what was there before can
	 * be had again.
	 */
	public static String guarded(String text) {
		return isFormula(behindGuards(text)) ? GUARD + text : text;
	}

	/** What was guarded. */
	public static String unguarded(String text) {
		return (!text.isEmpty() && text.charAt(0) == GUARD && isFormula(behindGuards(text))) ? text.substring(1) : text;
	}

	private static String behindGuards(String text) {
		int at = 0;
		while (at < text.length() && text.charAt(at) == GUARD) {
			at++;
		}
		return text.substring(at);
	}

	private static boolean isFormula(String text) {
		return isStart(text) || isStart(SKIPPED.matcher(text).replaceFirst(""));
	}

	private static boolean isStart(String text) {
		return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
	}

}
