package org.weighhouse.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * All tools that are known, by their slug.
 */
public final class Catalog {

	private final Map<String, Tool> tools = new TreeMap<>();

	Catalog(Collection<Tool> tools) {
		tools.forEach((tool) -> this.tools.put(tool.id(), tool));
	}

	/** Every tool, by name, but for those that were merged into others. */
	public List<Tool> tools() {
		return this.tools.values()
			.stream()
			.filter((tool) -> tool.mergedInto() == null)
			.sorted(Comparator.comparing((Tool tool) -> tool.name().toLowerCase(Locale.ROOT)))
			.toList();
	}

	public Collection<String> ids() {
		return this.tools.keySet();
	}

	/** Also those that were merged into others: what is in force of them goes on. */
	public Collection<Tool> everyTool() {
		return this.tools.values();
	}

	public @Nullable Tool find(String id) {
		return this.tools.get(id);
	}

	/**
	 * The tools that fit every word of a search, the best first; all of them by name for
	 * an empty search.
	 */
	public List<Tool> search(String text) {
		return new Search(text).in(tools());
	}

}
