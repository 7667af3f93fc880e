package org.weighhouse.engine.rulebook;

import java.util.List;
import java.util.Map;

/**
 * What is true everywhere in an organisation: its home, its answers about itself and the
 * controls that it has verified once for all.
 */
public record Organisation(String name, String home, Map<String, String> answers, List<Verified> controls) {

	/** A verified control, its evidence and the last day (UTC) on which it counts. */
	public record Verified(String control, String evidence, String until) {
	}

}
