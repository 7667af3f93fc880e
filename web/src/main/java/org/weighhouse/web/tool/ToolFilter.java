package org.weighhouse.web.tool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Which tools somebody wants to see. What is no such word asks for nothing.
 *
 * @param tier that an edition reaches in the usual use; null for any
 * @param kind the id of a template; empty for any
 * @param home the vendor's country; empty for any
 */
record ToolFilter(String words, @Nullable Tier tier, String kind, String home, Standing standing, Review review) {

	/** What may be done with it today. */
	enum Standing {

		ANY,
		/** Whoever looks may use an edition of it. */
		ALLOWED,
		/** They may use none of it. */
		NOT_YET,
		/** Some use of it was refused to somebody. */
		REFUSED,
		/** Its end of life is announced, or over. */
		ENDED

	}

	/** Whether somebody should read its sources again. */
	enum Review {

		ANY,
		/** Within the next 30 days, or already. */
		DUE,
		/** Its answers count as unknown until then. */
		OVERDUE

	}

	static ToolFilter of(Map<String, String> typed) {
		return new ToolFilter(word(typed, "q"), oneOf(Tier.values(), word(typed, "tier"), null), word(typed, "kind"),
				word(typed, "home").toUpperCase(Locale.ROOT),
				oneOf(Standing.values(), word(typed, "standing"), Standing.ANY),
				oneOf(Review.values(), word(typed, "review"), Review.ANY));
	}

	/** Whether anything besides words narrows it. */
	public boolean isNarrowed() {
		return this.tier != null || !this.kind.isEmpty() || !this.home.isEmpty() || this.standing != Standing.ANY
				|| this.review != Review.ANY;
	}

	private static String word(Map<String, String> typed, String name) {
		String word = typed.getOrDefault(name, "").strip();
		return word.substring(0, Math.min(word.length(), 100));
	}

	private static <E extends @Nullable Enum<?>> E oneOf(E[] all, String word, E otherwise) {
		return Arrays.stream(all)
			.filter((each) -> each != null && each.name().equals(word.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElse(otherwise);
	}

}
