package org.weighhouse.engine.rulebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who answers a question, from the easiest to ask to the hardest.
 */
public enum AskedOf {

	/** Whoever wants to use the tool. */
	EMPLOYEE,
	/** The organisation, once in its settings. */
	ORGANISATION,
	/** A dated table or feed. */
	LOOKED_UP,
	/** The security reviewer, once an edition. */
	REVIEWER,
	/** The vendor, once an edition. */
	VENDOR,
	/** The legal department, once an edition. */
	LEGAL;

	static final Map<String, AskedOf> BY_WORD = Arrays.stream(values())
		.collect(Collectors.toMap(AskedOf::word, Function.identity(), (left, right) -> left, LinkedHashMap::new));

	/** The word in the files: `looked-up`. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
