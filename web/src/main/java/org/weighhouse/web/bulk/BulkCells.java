package org.weighhouse.web.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.bulk.BulkTitles.Source;
import org.weighhouse.web.bulk.BulkWeights.ToolWeight;
import org.weighhouse.web.bulk.BulkWeights.Weighed;
import org.weighhouse.web.inventory.TitleWeighing.Weight;

/**
 * What files say of a title, and of themselves.
 */
final class BulkCells {

	private BulkCells() {
	}

	/** By name, in the order of the columns; null for nothing. */
	static Map<String, @Nullable Object> of(BulkLine line) {
		BulkTitle title = line.title();
		ToolWeight tool = line.tool();
		Weight weight = (tool != null) ? tool.weight() : null;
		Map<String, @Nullable Object> cells = new LinkedHashMap<>();
		cells.put("title", title.name());
		cells.put("publisher", title.publisher());
		cells.put("versions", title.versions());
		cells.put("tool", (tool != null) ? title.tool() : null);
		cells.put("toolName", (tool != null) ? tool.name() : null);
		cells.put("matchedBy", (tool != null) ? title.by() : null);
		cells.put("found", (tool != null) ? title.found() : null);
		cells.put("lowest", (weight != null) ? weight.lowest().name() : null);
		cells.put("highest", (weight != null) ? weight.highest().name() : null);
		cells.put("edition", (weight != null) ? weight.edition() : null);
		cells.put("rule", (weight != null) ? weight.rule() : null);
		cells.put("finding", (tool != null) ? tool.finding() : null);
		cells.put("standing", line.standing().name());
		cells.put("people", title.people());
		cells.put("devices", title.devices());
		cells.put("sources", title.sources());
		return cells;
	}

	/** The names of the columns. */
	static List<String> names() {
		return List.of("title", "publisher", "versions", "tool", "toolName", "matchedBy", "found", "lowest", "highest",
				"edition", "rule", "finding", "standing", "people", "devices", "sources");
	}

	/** By what it was weighed. */
	static Map<String, @Nullable Object> about(Weighed weighed, @Nullable Source inventory) {
		Map<String, @Nullable Object> about = new LinkedHashMap<>();
		about.put("day", weighed.day().toString());
		about.put("policyVersion", weighed.version());
		about.put("ruleBase", weighed.ruleBase().digest());
		about.put("register", weighed.catalogue());
		about.put("preset", weighed.use().preset().id());
		about.put("dataClass", weighed.use().dataClass());
		about.put("environment", weighed.use().environment());
		about.put("inventory", (inventory != null) ? inventory.id() : null);
		about.put("inventoryName", (inventory != null) ? inventory.name() : null);
		return about;
	}

	static List<@Nullable Object> values(BulkLine line) {
		return new ArrayList<>(of(line).values());
	}

}
