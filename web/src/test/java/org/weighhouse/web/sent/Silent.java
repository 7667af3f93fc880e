package org.weighhouse.web.sent;

import java.util.Map;

/**
 * What changes something and leaves no entry in the audit log, on purpose, and why. What
 * does leave one fails here.
 */
final class Silent {

	private static final String OWN_NOTICE = "who has read what they were told is nobody else's business";

	static final Map<String, String> ADDRESSES = Map.ofEntries(
			Map.entry("POST /sign-out", "the session ends, and nothing that it could do is undone"),
			Map.entry("POST /weigh", "a result is kept with its own digest; it decides nothing"),
			Map.entry("POST /tools/{id}/edit/{part}", "a draft that nobody else sees; keeping it leaves one"),
			Map.entry("POST /notices/read", OWN_NOTICE), Map.entry("POST /notices/{id}/read", OWN_NOTICE),
			Map.entry("POST /notices/settings", "how somebody wants to be told"),
			Map.entry("POST /api/v1/notices/read", OWN_NOTICE),
			Map.entry("POST /api/v1/notices/{id}/read", OWN_NOTICE));

	private Silent() {
	}

}
