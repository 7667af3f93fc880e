package org.weighhouse.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The fields of one map of a file. Asking for a field checks it and notes what is wrong;
 * {@link #noOthers()} refuses the fields nobody asked for.
 */
public final class Fields {

	private final Node.Entries entries;

	private final boolean given;

	private final String what;

	private final Problems problems;

	private final Set<String> asked = new LinkedHashSet<>();

	private Fields(Node.Entries entries, boolean given, String what, Problems problems) {
		this.entries = entries;
		this.given = given;
		this.what = what;
		this.problems = problems;
	}

	/** The fields of a node that should be a map; what it is called in messages. */
	public static Fields of(@Nullable Node node, Place otherwise, String what, Problems problems) {
		if (node instanceof Node.Entries entries) {
			return new Fields(entries, true, what, problems);
		}
		Place place = (node != null) ? node.place() : otherwise;
		if (node != null) {
			problems.add(place, node.kind(), "the fields of " + what);
		}
		return new Fields(new Node.Entries(place, Map.of(), Map.of()), false, what, problems);
	}

	public Place place() {
		return this.entries.place();
	}

	/** Where the field stands, or the map if it is not there. */
	public Place place(String field) {
		Node node = this.entries.values().get(field);
		return (node != null) ? node.place() : place();
	}

	public boolean has(String field) {
		this.asked.add(field);
		return this.entries.values().containsKey(field);
	}

	/** A field that must be there and not be empty; "" when it is wrong. */
	public String word(String field) {
		String word = optionalWord(field);
		if (word == null && this.given) {
			this.problems.add(place(), this.what + " without `" + field + "`", "`" + field + "`");
		}
		return (word != null) ? word : "";
	}

	/** A field that may be left out, but not be empty. */
	public @Nullable String optionalWord(String field) {
		if (!has(field)) {
			return null;
		}
		Node node = this.entries.values().get(field);
		if (node instanceof Node.Word word && !word.text().isBlank()) {
			return word.text().strip();
		}
		this.problems.add(node.place(), node.kind(), "a word for `" + field + "`");
		return "";
	}

	/** A field whose word must be one of the valid ones; null when it is not. */
	public <T> @Nullable T oneOf(String field, String expected, Map<String, T> valid) {
		String word = word(field);
		T value = valid.get(word);
		if (value == null && !word.isEmpty()) {
			this.problems.addUnknownWord(place(field), word, expected, valid.keySet());
		}
		return value;
	}

	/** A field with a whole number of at least 0; 0 when it is wrong or not there. */
	public int number(String field) {
		String word = optionalWord(field);
		if (word == null || word.matches("[0-9]{1,6}")) {
			return (word == null) ? 0 : Integer.parseInt(word);
		}
		this.problems.add(place(field), "`" + word + "`", "a whole number for `" + field + "`");
		return 0;
	}

	/** A field with a list of words; empty when it is not there. */
	public List<String> words(String field) {
		List<String> words = new ArrayList<>();
		wordNodes(field, (word, place) -> words.add(word));
		return List.copyOf(words);
	}

	/** A field with a list of valid words, each at most once. */
	public List<String> wordsOf(String field, String expected, Collection<String> valid) {
		List<String> words = new ArrayList<>();
		wordNodes(field, (word, place) -> {
			if (!valid.contains(word)) {
				this.problems.addUnknownWord(place, word, expected, valid);
			}
			else if (words.contains(word)) {
				this.problems.add(place, "`" + word + "` a second time", "each once");
			}
			else {
				words.add(word);
			}
		});
		return List.copyOf(words);
	}

	private void wordNodes(String field, BiConsumer<String, Place> each) {
		for (Node node : items(field)) {
			if (node instanceof Node.Word word && !word.text().isBlank()) {
				each.accept(word.text().strip(), word.place());
			}
			else {
				this.problems.add(node.place(), node.kind(), "a word in `" + field + "`");
			}
		}
	}

	/** A field with a list of maps, each read by the function. */
	public <T> List<T> each(String field, String whatEach, Function<Fields, @Nullable T> read) {
		List<T> values = new ArrayList<>();
		for (Node node : items(field)) {
			T value = read.apply(of(node, node.place(), whatEach, this.problems));
			if (value != null) {
				values.add(value);
			}
		}
		return values;
	}

	private List<Node> items(String field) {
		if (!has(field)) {
			return List.of();
		}
		Node node = this.entries.values().get(field);
		if (node instanceof Node.Items items) {
			return items.items();
		}
		this.problems.add(node.place(), node.kind(), "a list for `" + field + "`");
		return List.of();
	}

	/** A field that is a map of its own; an empty one when it is not there. */
	public Fields map(String field) {
		return of(has(field) ? this.entries.values().get(field) : null, place(), "`" + field + "`", this.problems);
	}

	/** A field as it stands in the file, or null. */
	public @Nullable Node node(String field) {
		return has(field) ? this.entries.values().get(field) : null;
	}

	/** This map as words by key, in the order of the file. */
	public Map<String, String> wordMap() {
		Map<String, String> words = new LinkedHashMap<>();
		for (String key : keys()) {
			words.put(key, word(key));
		}
		return words;
	}

	/** Every key, in the order of the file. */
	public List<String> keys() {
		return List.copyOf(this.entries.values().keySet());
	}

	public boolean isEmpty() {
		return this.entries.values().isEmpty();
	}

	/** Where a key stands. */
	public Place keyPlace(String key) {
		return this.entries.keys().getOrDefault(key, place());
	}

	public Problems problems() {
		return this.problems;
	}

	/** Refuses every field that was not asked for. */
	public void noOthers() {
		for (String key : this.entries.values().keySet()) {
			if (!this.asked.contains(key)) {
				this.problems.addUnknownWord(keyPlace(key), key, "a field of " + this.what, this.asked);
			}
		}
	}

}
