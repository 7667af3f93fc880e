package org.weighhouse.web.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a whole file cannot be read: the key of a message and what stands in it.
 */
record Unreadable(String key, List<String> words) {

	/** As the database keeps it. */
	String text() {
		List<String> all = new ArrayList<>(List.of(this.key));
		all.addAll(this.words);
		return Kept.text(all);
	}

	static Unreadable read(String text) {
		List<String> all = Kept.headings(text);
		return new Unreadable(all.get(0), all.subList(1, all.size()));
	}

}
