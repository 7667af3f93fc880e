package org.weighhouse.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.Place;

/**
 * One way a tool is bought and run: plan, mode, hosting; with its own profile.
 *
 * @param answers what is known, by question id; what is not here is unknown
 * @param unknown the questions for which somebody looked and found nothing
 * @param place where it stands in the catalogue
 */
public record Edition(String id, String name, @Nullable String plan, @Nullable String mode, @Nullable String hosting,
		Map<String, SourcedAnswer> answers, List<String> unknown, Place place) {

	/**
	 * An answer, how well it is proved, and by what. Where sources disagree the worse
	 * answer is the one that counts, and the others stand in the conflicts.
	 */
	public record SourcedAnswer(String is, EvidenceState state, Tool.@Nullable Source source, @Nullable String note,
			List<Conflict> conflicts) {

		/** Whether its source proves nothing any more. */
		public boolean isOver(LocalDate today) {
			return this.source != null && this.source.isOver(today);
		}

	}

	/** What another source says. */
	public record Conflict(String is, Tool.Source source) {
	}

	/** How well an answer is proved. */
	public enum EvidenceState {

		/** Somebody says so. */
		DECLARED,
		/** A document says so. */
		DOCUMENTED,
		/** Somebody checked it. */
		VERIFIED

	}

	/** The answers' ids by question. */
	public Map<String, String> profile() {
		Map<String, String> profile = new LinkedHashMap<>();
		this.answers.forEach((question, answer) -> profile.put(question, answer.is()));
		return profile;
	}

}
