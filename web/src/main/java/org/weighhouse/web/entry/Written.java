package org.weighhouse.web.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.Node;
import org.weighhouse.engine.text.Problems;
import org.weighhouse.engine.text.YamlText;

/**
 * A part of an entry as its file writes it, whatever it is worth: forms begin with it.
 *
 * @param node null where nothing is written
 */
record Written(@Nullable Node node) {

	/** The whole file; nothing where it is no YAML. */
	static Written of(String tool, String text) {
		return new Written(YamlText.read(tool + ".yml", text, new Problems()));
	}

	/** A field of a map. */
	public Written at(String field) {
		return new Written((this.node instanceof Node.Entries entries) ? entries.values().get(field) : null);
	}

	/** A word; empty where there is none. */
	public String word() {
		return (this.node instanceof Node.Word word) ? word.text() : "";
	}

	public String word(String field) {
		return at(field).word();
	}

	public boolean isThere() {
		return this.node != null;
	}

	/** The fields of a map, in the order of the file. */
	public Map<String, Written> fields() {
		Map<String, Written> fields = new LinkedHashMap<>();
		if (this.node instanceof Node.Entries entries) {
			entries.values().forEach((key, value) -> fields.put(key, new Written(value)));
		}
		return fields;
	}

	/** What stands in a list. */
	public List<Written> items() {
		List<Written> items = new ArrayList<>();
		if (this.node instanceof Node.Items list) {
			list.items().forEach((item) -> items.add(new Written(item)));
		}
		return items;
	}

	/** The words of a list. */
	public List<String> words() {
		return items().stream().map(Written::word).toList();
	}

	/** An edition, or the whole tool where none is named. */
	Written edition(String id) {
		return id.isEmpty() ? this
				: at("editions").items()
					.stream()
					.filter((each) -> each.word("id").equals(id))
					.findFirst()
					.orElse(new Written(null));
	}

}
