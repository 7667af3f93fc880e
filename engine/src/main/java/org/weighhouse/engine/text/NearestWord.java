package org.weighhouse.engine.text;

import java.util.Collection;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The valid word that somebody most likely meant: at most a third of its letters differ
 * (Levenshtein distance, upper and lower case alike).
 */
public final class NearestWord {

	private NearestWord() {
	}

	/** The nearest of the valid words, or null if none is near. */
	public static @Nullable String to(String word, Collection<String> valid) {
		String nearest = null;
		int best = Integer.MAX_VALUE;
		if (word.length() > 60) {
			return null;
		}
		for (String candidate : valid) {
			int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
			if (distance < best && distance <= Math.max(1, candidate.length() / 3)) {
				best = distance;
				nearest = candidate;
			}
		}
		return nearest;
	}

	private static int distance(String left, String right) {
		int[] previous = new int[right.length() + 1];
		for (int column = 0; column <= right.length(); column++) {
			previous[column] = column;
		}
		for (int row = 1; row <= left.length(); row++) {
			int[] current = new int[right.length() + 1];
			current[0] = row;
			for (int column = 1; column <= right.length(); column++) {
				int replaced = previous[column - 1] + ((left.charAt(row - 1) == right.charAt(column - 1)) ? 0 : 1);
				current[column] = Math.min(replaced, Math.min(previous[column], current[column - 1]) + 1);
			}
			previous = current;
		}
		return previous[right.length()];
	}

}
