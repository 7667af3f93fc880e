package org.weighhouse.web.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where to go back to, inside this site only.
 */
final class LocalPath {

	static final String HOME = "/";

	private static final int LONGEST = 2000;

	/**
	 * One slash, then no second one in any disguise, and nothing that a browser would
	 * strip.
	 */
	private static final Pattern INSIDE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

	private LocalPath() {
	}

	/** A path with its query; anything else is the first page. */
	static String of(@Nullable String address) {
		return (address != null && address.length() <= LONGEST && INSIDE.matcher(address).matches()) ? address : HOME;
	}

	/** Path and query of a page that a script says it is on. */
	static String onPage(@Nullable String url) {
		try {
			URI uri = new URI((url != null) ? url : HOME);
			String query = (uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "";
			return of(uri.getRawPath() + query);
		}
		catch (URISyntaxException ex) {
			return HOME;
		}
	}

}
