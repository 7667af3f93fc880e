package org.weighhouse.web.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Tool;

/**
 * Which tools are of which company, by every name of it.
 */
final class Vendors {

	/** Slugs by a name without legal form. */
	private final Map<String, Set<String>> tools = new HashMap<>();

	/** The same by a name without spaces, as identifiers are written. */
	private final Map<String, Set<String>> closed = new HashMap<>();

	void add(Tool tool) {
		Set<String> names = Names.ofCompany(tool.vendor().name());
		names.add(Names.plain(tool.vendor().id()));
		for (String name : names) {
			this.tools.computeIfAbsent(name, (each) -> new HashSet<>()).add(tool.id());
			this.closed.computeIfAbsent(Names.closed(name), (each) -> new HashSet<>()).add(tool.id());
		}
	}

	/** The slugs of all tools of a publisher. */
	Set<String> of(@Nullable String publisher) {
		Set<String> found = new HashSet<>();
		if (publisher != null) {
			Names.ofCompany(publisher).forEach((name) -> found.addAll(this.tools.getOrDefault(name, Set.of())));
		}
		return found;
	}

	boolean isClosed(String publisher, Tool tool) {
		return this.closed.getOrDefault(Names.closed(Names.plain(publisher)), Set.of()).contains(tool.id());
	}

}
