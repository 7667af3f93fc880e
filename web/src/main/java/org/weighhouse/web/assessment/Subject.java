package org.weighhouse.web.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * What is weighed: an edition of a tool.
 */
record Subject(Tool tool, Edition edition) {

	/** Finds `claude-code/managed-default`; null where there is no such edition. */
	static @Nullable Subject find(Catalog catalog, String id) {
		String[] parts = id.split("/", 2);
		Tool tool = (parts.length == 2) ? catalog.find(parts[0]) : null;
		Edition edition = (tool != null) ? tool.findEdition(parts[1]) : null;
		return (tool != null && edition != null) ? new Subject(tool, edition) : null;
	}

	/**
	 * Whether a ready-made way is meant for it. Only what the edition says counts:
	 * whoever asks cannot talk themselves into one.
	 */
	boolean isOffered(Blueprint blueprint, Rulebook rulebook) {
		return Answers.unknown(rulebook.questionnaire()).with(this.edition.profile()).mayMeet(blueprint.offeredWhen());
	}

	/** The ready-made ways that are meant for it. */
	List<Blueprint> offered(Rulebook rulebook) {
		return rulebook.blueprints().stream().filter((blueprint) -> isOffered(blueprint, rulebook)).toList();
	}

	public String id() {
		return this.tool.id() + "/" + this.edition.id();
	}

}
