package org.weighhouse.web.approval;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The versions of a tool that are approved: numbers between dots, compared number by
 * number; what is left out counts as 0.
 *
 * @param from the first that is approved; null for any
 * @param below the first that is not; null for none
 */
record Versions(@Nullable String from, @Nullable String below) {

	private static final Pattern FORM = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,5}");

	Versions {
		if (!isVersion(from) || !isVersion(below)) {
			throw new IllegalArgumentException("a version is numbers between dots, as `2.1.220`");
		}
	}

	static boolean isVersion(@Nullable String text) {
		return text == null || FORM.matcher(text).matches();
	}

	boolean contain(String version) {
		return isVersion(version) && (this.from == null || compare(version, this.from) >= 0)
				&& (this.below == null || compare(version, this.below) < 0);
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
