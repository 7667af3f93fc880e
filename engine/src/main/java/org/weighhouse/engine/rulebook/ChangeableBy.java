package org.weighhouse.engine.rulebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who could make an answer about a tool less dangerous.
 */
public enum ChangeableBy {

	/** An administrator of ours, by settings or by how it is run. */
	ADMINISTRATOR,
	/** The vendor, in the product, the service or the terms. */
	VENDOR;

	static final Map<String, ChangeableBy> BY_WORD = Arrays.stream(values())
		.collect(Collectors.toMap(ChangeableBy::word, Function.identity(), (left, right) -> left, LinkedHashMap::new));

	/** The word in the files: `vendor`. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
