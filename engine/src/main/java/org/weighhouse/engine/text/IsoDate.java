package org.weighhouse.engine.text;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Dates in files are ISO 8601 days: `2026-11-21`.
 */
public final class IsoDate {

	private IsoDate() {
	}

	/** Whether a word is a day that exists. */
	public static boolean isDate(String word) {
		try {
			LocalDate.parse(word);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
