package org.weighhouse.web.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Concern;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * The editions of a tool side by side.
 *
 * @param tiers by edition
 * @param concerns the name of each edition's main concern, null where nothing worries
 */
record Comparison(List<Edition> editions, List<Tiers> tiers, Row concerns, Row plans, Row modes, Row hostings,
		List<Row> answers) {

	/** The questions whose answers tell editions apart. */
	private static final List<String> TELLING = List.of("autonomy", "isolation", "training", "retention", "contract",
			"adminPolicy");

	/**
	 * One line of the table.
	 *
	 * @param values by edition, null where unknown
	 */
	record Row(String name, List<@Nullable String> values) {

		/** Whether not all editions are the same here. */
		public boolean differs() {
			return new HashSet<>(this.values).size() > 1;
		}

	}

	static Comparison of(Tool tool, UsualWeighing weighing) {
		Rulebook rulebook = weighing.rulebook();
		List<Edition> editions = tool.editions();
		List<Row> answers = new ArrayList<>();
		for (String id : TELLING) {
			Question question = rulebook.questionnaire().find(id);
			if (question != null) {
				answers.add(row(question.name(), editions, (edition) -> label(question, edition)));
			}
		}
		return new Comparison(editions,
				editions.stream().map((edition) -> weighing.tiers(tool, edition, UsualWeighing.COMPARED_BY)).toList(),
				row("", editions,
						(edition) -> concern(weighing.verdict(tool, edition, UsualWeighing.COMPARED_BY), rulebook)),
				row("", editions, Edition::plan), row("", editions, Edition::mode), row("", editions, Edition::hosting),
				answers);
	}

	/** Whether there is anything to compare. */
	public boolean several() {
		return this.editions.size() > 1;
	}

	private static Row row(String name, List<Edition> editions, Function<Edition, @Nullable String> value) {
		List<@Nullable String> values = new ArrayList<>();
		editions.forEach((edition) -> values.add(value.apply(edition)));
		return new Row(name, values);
	}

	private static @Nullable String label(Question question, Edition edition) {
		Edition.SourcedAnswer answer = edition.answers().get(question.id());
		return (answer != null) ? question.label(answer.is()) : null;
	}

	private static @Nullable String concern(Verdict verdict, Rulebook rulebook) {
		return rulebook.concerns()
			.stream()
			.filter((concern) -> concern.code().equals(verdict.mainConcern()))
			.map(Concern::name)
			.findFirst()
			.orElse(null);
	}

}
