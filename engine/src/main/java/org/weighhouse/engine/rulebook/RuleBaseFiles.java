package org.weighhouse.engine.rulebook;

import java.util.regex.Pattern;

/**
 * Which file of a rule base holds what, by its path.
 */
public final class RuleBaseFiles {

	private static final Pattern RULE = Pattern.compile("[^/]+/[A-Z]{2}[0-9]{2}-[^/]*\\.yml");

	private static final Pattern COMPANION = Pattern.compile(
			"(questions|templates|uses|tables|blueprints)/[^/]+\\.yml|(controls|concerns|routing|organisation)\\.yml");

	private RuleBaseFiles() {
	}

	/** Cases that show when a rule speaks; they are no part of what is in force. */
	public static boolean isCases(String path) {
		return path.endsWith(".cases.yml");
	}

	static boolean isRule(String path) {
		return RULE.matcher(path).matches() && !isCases(path) && !path.startsWith("retired/");
	}

	/** Files that change a verdict, and so the digest. */
	static boolean makesVerdicts(String path) {
		return !isCases(path) && !path.startsWith("retired/") && !path.endsWith(".md");
	}

	static boolean isKnown(String path) {
		return !makesVerdicts(path) || isRule(path) || COMPANION.matcher(path).matches();
	}

}
