package org.weighhouse.engine.rulebook;

/**
 * Which file of a rule base holds what, by its path.
 */
public final class RuleBaseFiles {

	private RuleBaseFiles() {
	}

	/** Cases that show when a rule speaks; they are no part of what is in force. */
	public static boolean isCases(String path) {
		return path.endsWith(".cases.yml");
	}

	static boolean isRule(String path) {
		return path.matches("[^/]+/[A-Z]{2}[0-9]{2}-[^/]*\\.yml") && !isCases(path) && !path.startsWith("retired/");
	}

	/** Files that change a verdict, and so the digest. */
	static boolean makesVerdicts(String path) {
		return !isCases(path) && !path.startsWith("retired/") && !path.endsWith(".md");
	}

	static boolean isKnown(String path) {
		return !makesVerdicts(path) || isRule(path)
				|| path.matches("(questions|templates|uses|tables|blueprints)/[^/]+\\.yml")
				|| path.matches("(controls|concerns|routing|organisation)\\.yml");
	}

}
