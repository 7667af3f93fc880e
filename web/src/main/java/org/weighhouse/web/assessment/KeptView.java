package org.weighhouse.web.assessment;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * A kept result in the words of the rule base that judged it.
 *
 * @param preset the name of the preset that was kept; null for none
 * @param blueprint the name of the ready-made way that was taken; null for none
 * @param groups the answers that it rests on, by group
 * @param again the answers of whoever asked, to weigh it again
 */
record KeptView(Weighing kept, ZonedDateTime at, @Nullable String preset, @Nullable String blueprint,
		VerdictView verdict, List<Group> groups, Map<String, String> again) {

	/** Times are shown in this zone, by its name. */
	static final ZoneId ZONE = ZoneId.of("UTC");

	/** The answers of a group of questions. */
	record Group(String title, List<Row> rows) {
	}

	/**
	 * An answer and whose it is.
	 *
	 * @param whose the name of its origin; null where it is unknown
	 */
	record Row(String question, AnswerWords answer, @Nullable String whose) {
	}

	static KeptView of(Weighing kept, Rulebook rulebook) {
		Verdict verdict = VerdictJson.read(kept.verdict());
		Map<String, Origin> origins = Archive.origins(kept);
		String preset = kept.preset();
		Preset found = (preset != null) ? rulebook.presets().get(preset) : null;
		Blueprint taken = (kept.blueprint() != null) ? rulebook.findBlueprint(kept.blueprint()) : null;
		List<Group> groups = rulebook.questionnaire()
			.groups()
			.entrySet()
			.stream()
			.map((group) -> new Group(group.getValue(),
					rulebook.questionnaire()
						.questions()
						.stream()
						.filter((question) -> question.group().equals(group.getKey()))
						.map((question) -> row(question, verdict, origins))
						.toList()))
			.toList();
		return new KeptView(kept, kept.createdAt().atZone(ZONE), (found != null) ? found.name() : null,
				(taken != null) ? taken.name() : null,
				VerdictWords.of(rulebook, verdict, origins, Archive.inPlace(kept)), groups, again(verdict, origins));
	}

	private static Row row(Question question, Verdict verdict, Map<String, Origin> origins) {
		String answer = verdict.answers().getOrDefault(question.id(), Questionnaire.UNKNOWN);
		Origin origin = origins.get(question.id());
		return new Row(question.name(), AnswerWords.of(question, answer), (origin != null) ? origin.name() : null);
	}

	private static Map<String, String> again(Verdict verdict, Map<String, Origin> origins) {
		Map<String, String> again = new LinkedHashMap<>();
		origins.forEach((question, origin) -> {
			if (origin == Origin.ASKER) {
				again.put(question, verdict.answers().getOrDefault(question, Questionnaire.UNKNOWN));
			}
		});
		return again;
	}

}
