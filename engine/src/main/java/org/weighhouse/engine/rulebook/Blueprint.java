package org.weighhouse.engine.rulebook;

import java.util.List;

/**
 * A ready-made way to run a kind of tool: controls already verified, how to get it, and
 * the settings that make the controls true.
 *
 * @param offeredWhen the tools it is meant for; with no condition, all
 */
public record Blueprint(String id, String name, String means, Condition.AllOf offeredWhen, List<String> controls,
		List<String> howToGetIt, List<Setting> settings) {

	/** A setting and the control it makes true. */
	public record Setting(String control, String setting) {
	}

}
