package org.weighhouse.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.Place;

/**
 * The names by which tools are known: each belongs to one tool, whether it is the name of
 * today, a former one or the id of a package.
 */
final class NamesTaken {

	/** Names that people say; they share one space with the names of the tools. */
	private static final List<String> SAID = List.of("name", "former");

	private static final List<String> KINDS = List.of("purl", "winget", "brew", "bundle", "extension", "name",
			"former");

	private final Map<String, Taken> taken = new LinkedHashMap<>();

	/** By which tool, and where it says so. */
	private record Taken(String tool, Place place) {
	}

	/** The other names of a tool, after its own have been taken. */
	List<Tool.Alias> read(Fields fields) {
		String tool = fields.word("tool");
		if (fields.has(CatalogReader.MERGED_INTO)) {
			return fields.each("aliases", "an alias", (each) -> {
				each.problems()
					.add(each.place(), "a name of a tool that was merged", "it among the names of the other");
				return null;
			});
		}
		take(fields, "tool", tool, tool);
		take(fields, "name", tool, fields.word("name"));
		return fields.each("aliases", "an alias", (each) -> alias(each, tool));
	}

	private void take(Fields fields, String field, String tool, String name) {
		Taken other = this.taken.putIfAbsent(key("name", name), new Taken(tool, fields.place(field)));
		if (other != null && !other.tool().equals(tool)) {
			second(fields, fields.place(field), name, other);
		}
	}

	private Tool.@Nullable Alias alias(Fields each, String tool) {
		if (each.keys().size() != 1) {
			each.problems().add(each.place(), each.keys().size() + " names", "one name, as `{ purl: … }`");
			return null;
		}
		Tool.Alias alias = new Tool.Alias(each.keys().get(0), each.word(each.keys().get(0)));
		if (!KINDS.contains(alias.kind())) {
			each.problems().addUnknownWord(each.keyPlace(alias.kind()), alias.kind(), "a kind of name", KINDS);
		}
		if (alias.kind().equals("purl") && !alias.value().matches("pkg:[a-z]+/\\S+")) {
			each.problems().add(each.place("purl"), "`" + alias.value() + "`", "a package as `pkg:npm/name`");
		}
		Taken other = this.taken.putIfAbsent(key(alias.kind(), alias.value()), new Taken(tool, each.place()));
		if (other != null) {
			second(each, each.place(), alias.value(), other);
		}
		return alias;
	}

	private static void second(Fields fields, Place place, String name, Taken other) {
		fields.problems().add(place, "`" + name + "` a second time", "a name of one tool (see " + other.place() + ")");
	}

	private static String key(String kind, String name) {
		return (SAID.contains(kind) ? "name" : kind) + " " + name.toLowerCase(Locale.ROOT);
	}

}
