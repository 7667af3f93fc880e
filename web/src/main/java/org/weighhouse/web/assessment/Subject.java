package org.weighhouse.web.assessment;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;

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

	public String id() {
		return this.tool.id() + "/" + this.edition.id();
	}

}
