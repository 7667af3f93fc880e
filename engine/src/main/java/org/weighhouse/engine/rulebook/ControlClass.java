package org.weighhouse.engine.rulebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How hard a control is: what it may lower is checked by lint L1 and L2.
 */
public enum ControlClass {

	/** Enforced by the organisation, without a human or a model in it. */
	DETERMINISTIC,
	/** Works most of the time: a person's attention, a classifier. */
	PROBABILISTIC,
	/** Promised or enforced by the vendor. */
	VENDOR,
	/** Governs, detects or assesses. */
	GOVERNANCE;

	static final Map<String, ControlClass> BY_WORD = Arrays.stream(values())
		.collect(Collectors.toMap((value) -> value.name().toLowerCase(Locale.ROOT), Function.identity(),
				(left, right) -> left, LinkedHashMap::new));

}
