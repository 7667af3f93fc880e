package org.weighhouse.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * All tools that are known, by their slug.
 */
public final class Catalog {

	private final Map<String, Tool> tools = new TreeMap<>();

	Catalog(Collection<Tool> tools) {
		tools.forEach((tool) -> this.tools.put(tool.id(), tool));
	}

	/** Every tool, by name. */
	public List<Tool> tools() {
		return this.tools.values()
			.stream()
			.sorted(Comparator.comparing((Tool tool) -> tool.name().toLowerCase(Locale.ROOT)))
			.toList();
	}

	public Collection<String> ids() {
		return this.tools.keySet();
	}

	public @Nullable Tool find(String id) {
		return this.tools.get(id);
	}

	/**
	 * The tools that fit every word of a search, by name; all of them for an empty
	 * search.
	 */
	public List<Tool> search(String text) {
		List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.toList();
		return tools().stream().filter((tool) -> words.stream().allMatch((word) -> mentions(tool, word))).toList();
	}

	private static boolean mentions(Tool tool, String word) {
		Stream<String> names = Stream.of(tool.id(), tool.name(), tool.vendor().name(), tool.vendor().id(), tool.kind());
		Stream<String> aliases = tool.aliases().stream().map(Tool.Alias::value);
		Stream<String> editions = tool.editions().stream().map(Edition::name);
		return Stream.of(names, aliases, tool.purposes().stream(), editions)
			.flatMap((each) -> each)
			.anyMatch((each) -> each.toLowerCase(Locale.ROOT).contains(word));
	}

}
