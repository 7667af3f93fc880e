package org.weighhouse.engine.text;

import java.util.List;
import java.util.Map;

/**
 * What stands in a file: a word, a list or a map, each with its place. Every scalar is
 * the word its author wrote: `no` and `1.10` stay `no` and `1.10`.
 */
public sealed interface Node {

	/** Where it begins. */
	Place place();

	/** What it is, in the words of a message. */
	String kind();

	/** A single word or sentence. */
	record Word(Place place, String text) implements Node {

		@Override
		public String kind() {
			return this.text.isEmpty() ? "nothing" : "`" + this.text + "`";
		}

	}

	/** A list, in the order of the file. */
	record Items(Place place, List<Node> items) implements Node {

		@Override
		public String kind() {
			return "a list";
		}

	}

	/** A map, in the order of the file; no key occurs twice. */
	record Entries(Place place, Map<String, Node> values, Map<String, Place> keys) implements Node {

		@Override
		public String kind() {
			return "a map";
		}

	}

}
