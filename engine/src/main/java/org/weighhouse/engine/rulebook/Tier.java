package org.weighhouse.engine.rulebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the use of a tool risks, from harmless to never. Worst finding decides (high-water
 * mark, FIPS 199).
 */
public enum Tier {

	/** Use as it is. */
	LOW,
	/** Use with care. */
	MEDIUM,
	/** Strict approval and monitoring, never general use. */
	HIGH,
	/** Not without an exception, if at all. */
	PROHIBITED;

	/** Tiers by the word that names them in files. */
	public static final Map<String, Tier> BY_WORD = Arrays.stream(values())
		.collect(Collectors.toMap(Tier::name, Function.identity(), (left, right) -> left, LinkedHashMap::new));

	public boolean isAbove(Tier other) {
		return compareTo(other) > 0;
	}

	/** The digit that stands beside the word wherever a tier is shown: 1 to 4. */
	public int digit() {
		return ordinal() + 1;
	}

	public static Tier higher(Tier left, Tier right) {
		return (left.compareTo(right) >= 0) ? left : right;
	}

	public static Tier lower(Tier left, Tier right) {
		return (left.compareTo(right) <= 0) ? left : right;
	}

}
