package org.weighhouse.web.inventory;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Package URLs (`pkg:npm/%40scope/name@1.0`), as far as names of packages are compared.
 */
final class Purl {

	private static final Pattern VALID = Pattern
		.compile("(?i)pkg:/{0,2}[a-z][a-z0-9.+-]*(?:/[^\\s/?#]+)+/?(?:\\?[^\\s#]*)?(?:#\\S*)?");

	private static final Pattern BROKEN_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

	private Purl() {
	}

	static boolean isValid(String text) {
		return VALID.matcher(text).matches() && !BROKEN_PERCENT.matcher(text).find();
	}

	/**
	 * Type, namespace and name, without version, qualifiers and place within. Where a
	 * registry tells upper from lower case two packages may count as one; no registry
	 * that the catalogue names does.
	 */
	static String comparable(String valid) {
		String path = valid.split("[?#]", 2)[0].replaceFirst("(?i)^pkg:/{0,2}", "").replaceFirst("/$", "");
		int name = path.lastIndexOf('/') + 1;
		int version = path.indexOf('@', name + 1);
		String without = (version > 0) ? path.substring(0, version) : path;
		String plain = BROKEN_PERCENT.matcher(without).find() ? without
				: URLDecoder.decode(without.replace("+", "%2B"), StandardCharsets.UTF_8);
		String lower = plain.toLowerCase(Locale.ROOT);
		return lower.startsWith("pypi/") ? lower.replace('_', '-') : lower;
	}

}
