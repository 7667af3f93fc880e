package org.weighhouse.engine.rulebook;

import java.util.List;
import java.util.Map;

/**
 * A ready-made way to run a kind of tool: controls already verified, how to get it, and
 * the settings that make the controls true.
 *
 * @param offeredWhen the tools it is meant for; with no condition, all
 * @param answers what whoever takes it need not say of their use, by question id
 */
public record Blueprint(String id, String name, String means, Condition.AllOf offeredWhen, Map<String, String> answers,
		List<String> controls, List<String> howToGetIt, List<Setting> settings) {

	/** A setting and the control it makes true. */
	public record Setting(String control, String setting) {
	}

}
