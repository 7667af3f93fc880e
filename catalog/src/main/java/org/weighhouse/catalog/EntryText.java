package org.weighhouse.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The text of a tool's file, changed one value at a time: what is not concerned stays as
 * it was written, with its comments. Whether the outcome is a tool says
 * {@link CatalogReader}.
 */
public final class EntryText {

	private static final List<String> ORDER = List.of("tool", "mergedInto", "id", "name", "kind", "purposes", "vendor",
			"homepage", "aliases", "plan", "mode", "hosting", "end", "review", "advisories", "sources", "answers",
			"unknown", "allegations", "editions");

	private final String text;

	private final YamlEdit yaml;

	/**
	 * A text that reads as YAML without a mistake.
	 */
	public EntryText(String text) {
		this.text = text;
		this.yaml = new YamlEdit(text, ORDER);
	}

	/** As it stands in the file. */
	public String text() {
		return this.text;
	}

	/**
	 * What stands at a path: a word, a list or a map; null if nothing does. An item of a
	 * list is named by its number, counted from 0.
	 */
	public @Nullable Object at(String... path) {
		return this.yaml.at(List.of(path));
	}

	/**
	 * With another value at a path; null takes away what stands there, a number one
	 * beyond the last adds an item.
	 */
	public EntryText with(@Nullable Object value, String... path) {
		return new EntryText(this.yaml.with(List.of(path), value));
	}

	/** Where an edition stands: the first two steps of its paths, or null. */
	public String @Nullable [] edition(String id) {
		List<?> editions = list("editions");
		for (int i = 0; i < editions.size(); i++) {
			if (editions.get(i) instanceof Map<?, ?> edition && id.equals(edition.get("id"))) {
				return new String[] { "editions", String.valueOf(i) };
			}
		}
		return null;
	}

	/**
	 * With another answer to a question, which is then no longer named as unknown.
	 * @param edition for which alone it holds; null for all
	 * @param answer its fields as in the file (`is`, `source`, `note`, …); null where
	 * nobody knows: then the question is named as unknown
	 * @throws IllegalArgumentException if there is no such edition
	 */
	public EntryText answering(@Nullable String edition, String question, @Nullable Map<String, Object> answer) {
		String[] whole = {};
		String[] scope = (edition != null) ? edition(edition) : whole;
		if (scope == null) {
			throw new IllegalArgumentException(edition);
		}
		EntryText answered = with(answer, path(scope, "answers", question));
		if (answer != null) {
			answered = answered.naming(scope, question, false);
			return (edition != null) ? answered : answered.namedNowhere(question);
		}
		boolean shared = edition != null && at("answers", question) != null;
		return shared ? answered : answered.naming(scope, question, true);
	}

	private EntryText namedNowhere(String question) {
		EntryText text = this;
		for (int i = 0; i < list("editions").size(); i++) {
			text = text.naming(new String[] { "editions", String.valueOf(i) }, question, false);
		}
		return text;
	}

	private EntryText naming(String[] scope, String question, boolean unknown) {
		List<Object> named = new ArrayList<>(
				(at(path(scope, "unknown")) instanceof List<?> list) ? list : List.<Object>of());
		if (named.contains(question) == unknown) {
			return this;
		}
		if (unknown) {
			named.add(question);
		}
		else {
			named.remove(question);
		}
		return with(named.isEmpty() ? null : named, path(scope, "unknown"));
	}

	/** The key under which a source stands, or null. */
	public @Nullable String keyOf(Map<String, Object> source) {
		Object sources = at("sources");
		if (sources instanceof Map<?, ?> map) {
			for (Map.Entry<?, ?> each : map.entrySet()) {
				if (Objects.equals(each.getValue(), source)) {
					return (String) each.getKey();
				}
			}
		}
		return null;
	}

	/**
	 * With a source under a key that no other has; the same text if it has it already.
	 * @param wish the key if it is free
	 * @param source its fields as in the file (`title`, `date`, `link`, …)
	 */
	public EntryText withSource(String wish, Map<String, Object> source) {
		if (keyOf(source) != null) {
			return this;
		}
		String key = wish;
		for (int i = 2; at("sources", key) != null; i++) {
			key = wish + "-" + i;
		}
		return with(new LinkedHashMap<>(source), "sources", key);
	}

	/** Without the sources that nothing cites any more. */
	public EntryText withoutIdleSources() {
		EntryText text = this;
		if (at("sources") instanceof Map<?, ?> sources) {
			TreeSet<String> cited = new TreeSet<>();
			if (at() instanceof Map<?, ?> all) {
				all.forEach((key, value) -> {
					if (!"sources".equals(key)) {
						cite(value, cited);
					}
				});
			}
			for (Object key : sources.keySet()) {
				if (!cited.contains((String) key)) {
					text = text.with(null, "sources", (String) key);
				}
			}
		}
		return text;
	}

	private static void cite(Object value, TreeSet<String> cited) {
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, each) -> {
				if ("source".equals(key) && each instanceof String source) {
					cited.add(source);
				}
				cite(each, cited);
			});
		}
		else if (value instanceof List<?> list) {
			list.forEach((each) -> cite(each, cited));
		}
	}

	private List<?> list(String... path) {
		return (at(path) instanceof List<?> list) ? list : List.of();
	}

	private static String[] path(String[] scope, String... rest) {
		List<String> path = new ArrayList<>(List.of(scope));
		path.addAll(List.of(rest));
		return path.toArray(String[]::new);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
