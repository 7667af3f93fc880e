package org.weighhouse.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the rule base says today about each expected use: judged once, however many tests
 * look at it.
 */
final class Judged {

	private static final Map<String, Expectation> TODAY = new ConcurrentHashMap<>();

	private Judged() {
	}

	static Expectation today(Tool tool, Expectation expected) {
		return TODAY.computeIfAbsent(tool.id() + "/" + expected, (key) -> expected.judged(tool));
	}

}
