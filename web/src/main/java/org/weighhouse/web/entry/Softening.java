package org.weighhouse.web.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.Question;

/**
 * Claims that a change takes less gravely than before: a lower grade, or no longer there.
 * A claim in other words counts as gone, for nobody but a second person can say that it
 * is the same.
 *
 * @param claims those claims; editions by their names where an answer to the question
 * went without any claim
 */
record Softening(List<String> claims) {

	/** The question that graded claims answer. */
	static final String QUESTION = "allegation";

	/**
	 * @param before null where there was no tool
	 */
	static Softening between(@Nullable Tool before, Tool after, Question allegation) {
		if (before == null) {
			return new Softening(List.of());
		}
		Set<String> softer = new LinkedHashSet<>();
		Map<String, List<Integer>> now = grades(after, allegation);
		grades(before, allegation).forEach((claim, was) -> {
			List<Integer> is = now.getOrDefault(claim, List.of());
			for (int place = 0; place < was.size(); place++) {
				if (place >= is.size() || is.get(place) < was.get(place)) {
					softer.add(claim);
				}
			}
		});
		for (Edition edition : softer.isEmpty() ? before.editions() : List.<Edition>of()) {
			Edition same = after.findEdition(edition.id());
			if (same != null && rank(same, allegation) < rank(edition, allegation)) {
				softer.add(edition.name());
			}
		}
		return new Softening(List.copyOf(softer));
	}

	boolean isNone() {
		return this.claims.isEmpty();
	}

	/** By claim, the gravest first. */
	private static Map<String, List<Integer>> grades(Tool tool, Question allegation) {
		Map<String, List<Integer>> grades = new LinkedHashMap<>();
		tool.allegations()
			.forEach((each) -> grades.computeIfAbsent(each.claim(), (claim) -> new ArrayList<>())
				.add(allegation.rank(each.grade())));
		grades.values().forEach((ranks) -> ranks.sort((one, other) -> other - one));
		return grades;
	}

	/** An open question is no allegation. */
	private static int rank(Edition edition, Question allegation) {
		Edition.SourcedAnswer answer = edition.answers().get(QUESTION);
		return (answer != null) ? allegation.rank(answer.is()) : -1;
	}

}
