package org.weighhouse.web.tool;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A range of versions of a tool: numbers between dots, compared number by number; what is
 * left out counts as 0.
 *
 * @param from the first; null for any
 * @param below the first that is outside; null for none
 */
public record Versions(@Nullable String from, @Nullable String below) {

	private static final Pattern FORM = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,5}");

	public Versions {
		if (!isVersion(from) || !isVersion(below)) {
			throw new IllegalArgumentException("a version is numbers between dots, as `2.1.220`");
		}
	}

	/** Whether it could be one; nothing is. */
	public static boolean isVersion(@Nullable String text) {
		return text == null || FORM.matcher(text).matches();
	}

	public boolean contain(String version) {
		return isVersion(version) && (this.from == null || compare(version, this.from) >= 0)
				&& (this.below == null || compare(version, this.below) < 0);
	}

	/** Whether they have a version in common. */
	public boolean meet(Versions other) {
		return startsBefore(this.from, other.below) && startsBefore(other.from, this.below);
	}

	private static boolean startsBefore(@Nullable String from, @Nullable String below) {
		return below == null || compare((from != null) ? from : "0", below) < 0;
	}

	/** As an interval: `[2.1, 3)`. */
	@Override
	public String toString() {
		return "[" + ((this.from != null) ? this.from : "0") + ", " + ((this.below != null) ? this.below : "") + ")";
	}

	private static int compare(String one, String other) {
		String[] left = one.split("\\.");
		String[] right = other.split("\\.");
		for (int part = 0; part < Math.max(left.length, right.length); part++) {
			int difference = Integer.compare(number(left, part), number(right, part));
			if (difference != 0) {
				return difference;
			}
		}
		return 0;
	}

	private static int number(String[] parts, int index) {
		return (index < parts.length) ? Integer.parseInt(parts[index]) : 0;
	}

}
