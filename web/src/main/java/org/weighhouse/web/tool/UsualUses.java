package org.weighhouse.web.tool;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * How tools of each kind are usually used, until somebody says more of their own use.
 *
 * @param uses by kind; `default` for every other kind
 */
@ConfigurationProperties("weighhouse")
public record UsualUses(Map<String, UsualUse> uses) {

	/**
	 * A preset, and the ready-made way to run such a tool if there is one, by their ids.
	 */
	public record UsualUse(String preset, @Nullable String blueprint) {
	}

	/** The preset that a tool is judged by at first. */
	public Preset preset(Tool tool, Rulebook rulebook) {
		Preset preset = rulebook.presets().get(of(tool).preset());
		if (preset == null) {
			throw new IllegalStateException("weighhouse.uses names the preset `" + of(tool).preset()
					+ "`, expected one of " + rulebook.presets().keySet());
		}
		return preset;
	}

	/** The ready-made way to run a tool, or null. */
	public @Nullable Blueprint blueprint(Tool tool, Rulebook rulebook) {
		String id = of(tool).blueprint();
		return (id != null) ? rulebook.findBlueprint(id) : null;
	}

	private UsualUse of(Tool tool) {
		UsualUse use = this.uses.getOrDefault(tool.kind(), this.uses.get("default"));
		if (use == null) {
			throw new IllegalStateException("weighhouse.uses.default is missing");
		}
		return use;
	}

}
