package org.weighhouse.web.inventory;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A text out of a file of somebody else's.
 */
final class Cell {

	private static final int SHOWN = 80;

	/** Line breaks and tabs within a text count as spaces. */
	private static final Pattern SPACES = Pattern.compile("[\\s\\h\\v]+");

	/**
	 * What steers a terminal or the direction of writing, or cannot be written at all.
	 */
	private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}[\\p{Cf}&&[^\u200c\u200d]]]");

	private static final Pattern HEAPED_MARKS = Pattern.compile("\\p{M}{6,}");

	/** Letters that nobody sees are none. */
	private static final Pattern VISIBLE = Pattern.compile("[[\\p{L}\\p{N}]&&[^\u3164\u115f\u1160\uffa0]]");

	private static final char NOT_DECODED = '\ufffd';

	private Cell() {
	}

	static String tidy(String text) {
		if (isAscii(text) && !text.contains("  ")) {
			return text.strip();
		}
		return Normalizer.normalize(SPACES.matcher(text).replaceAll(" ").strip(), Normalizer.Form.NFC);
	}

	/** What is wrong with a tidy text; null if nothing is. */
	static @Nullable Expected wrong(String text, int longest) {
		if (text.length() > longest) {
			return Expected.SHORTER;
		}
		if (isAscii(text)) {
			return null;
		}
		if (text.indexOf(NOT_DECODED) >= 0) {
			return Expected.UTF_8;
		}
		if (STEERING.matcher(text).find() || HEAPED_MARKS.matcher(text).find()) {
			return Expected.PLAIN_TEXT;
		}
		return null;
	}

	/** Most texts are plain, and in many rows that is worth knowing. */
	private static boolean isAscii(String text) {
		return text.chars().allMatch((letter) -> letter >= ' ' && letter < 0x7f);
	}

	static boolean isVisible(String text) {
		return VISIBLE.matcher(text).find();
	}

	/** Cut, and with a code in place of what nobody sees. */
	static String shown(String text) {
		StringBuilder shown = new StringBuilder();
		text.codePoints().limit(SHOWN).forEach((letter) -> {
			String written = Character.toString(letter);
			if (STEERING.matcher(written).matches()) {
				shown.append(String.format("\\u%04X", letter));
			}
			else {
				shown.append(written);
			}
		});
		return (text.codePointCount(0, text.length()) > SHOWN) ? shown + "\u2026" : shown.toString();
	}

}
