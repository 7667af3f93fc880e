package org.weighhouse.web.export;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Names of files: of what, as of which day, by which rule base; letters, digits, `-`, `_`
 * and `.` only, whatever a tool is called.
 */
final class FileNames {

	private static final int LONGEST_PART = 60;

	private FileNames() {
	}

	static String of(Wish wish, LocalDate today, long policyVersion) {
		LocalDate asOf = wish.filter().asOf();
		StringBuilder name = new StringBuilder("weighhouse-").append(wish.what().word().replace('_', '-'));
		if (wish.request() != null) {
			name.append("-REQ-").append(wish.request());
		}
		if (!wish.filter().tool().isBlank()) {
			name.append('-').append(safe(wish.filter().tool()));
		}
		if (wish.filter().from() != null || wish.filter().to() != null) {
			name.append('-').append(day(wish.filter().from())).append("-to-").append(day(wish.filter().to()));
		}
		return name.append((asOf != null) ? "-as-of-" + asOf : "-" + today)
			.append("-policy-")
			.append(policyVersion)
			.append('.')
			.append(wish.format().ending())
			.toString();
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "open";
	}

	/** Never empty, never hidden, never a device, no path. */
	static String safe(String typed) {
		String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
		String cut = (plain.length() > LONGEST_PART) ? plain.substring(0, LONGEST_PART) : plain;
		return cut.isEmpty() ? "unnamed" : cut;
	}

}
