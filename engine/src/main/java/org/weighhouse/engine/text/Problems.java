package org.weighhouse.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the mistakes of all files, so that an author sees them at once.
 */
public final class Problems {

	private final List<Problem> found = new ArrayList<>();

	/** Notes a mistake. */
	public void add(Place place, String found, String expected) {
		this.found.add(new Problem(place, found, expected, null));
	}

	/** Notes a word that is none of the valid ones, and names the nearest of them. */
	public void addUnknownWord(Place place, String word, String expected, Collection<String> valid) {
		this.found.add(new Problem(place, "`" + word + "`", expected, NearestWord.to(word, valid)));
	}

	public boolean isEmpty() {
		return this.found.isEmpty();
	}

	/** All mistakes, by place. */
	public List<Problem> list() {
		return this.found.stream()
			.distinct()
			.sorted(Comparator.comparing((Problem problem) -> problem.place().file())
				.thenComparing((problem) -> problem.place().line())
				.thenComparing((problem) -> problem.place().column()))
			.toList();
	}

	/** Refuses to go on when there is any mistake. */
	public void refuse() {
		if (!isEmpty()) {
			throw new InvalidFiles(list());
		}
	}

}
