package org.weighhouse.web.tool;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Question;

/**
 * What an edition is worth for one class of data.
 *
 * @param means what belongs to the class
 * @param usual in the usual use
 * @param ready when run in the ready-made way, if there is one
 */
record DataClassCell(String name, String means, Verdict usual, @Nullable Verdict ready) {

	private static final String SEPARATOR = ": ";

	static List<DataClassCell> of(Tool tool, Edition edition, UsualWeighing weighing) {
		Blueprint blueprint = weighing.uses().blueprint(tool, weighing.rulebook());
		return weighing.rulebook()
			.questionnaire()
			.get(UsualWeighing.DATA_CLASS)
			.answers()
			.stream()
			.map((answer) -> cell(answer, weighing.verdict(tool, edition, answer.id()),
					(blueprint != null) ? weighing.verdict(tool, edition, answer.id(), blueprint) : null))
			.toList();
	}

	/** Who decides, in the easiest of the ways that are shown. */
	public String route() {
		return ((this.ready != null) ? this.ready : this.usual).route().kind();
	}

	private static DataClassCell cell(Question.Answer answer, Verdict usual, @Nullable Verdict ready) {
		String[] words = answer.label().split(SEPARATOR, 2);
		return new DataClassCell(words[0], (words.length > 1) ? words[1] : "", usual, ready);
	}

}
